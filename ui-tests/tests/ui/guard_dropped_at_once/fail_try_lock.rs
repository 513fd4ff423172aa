//! A guard inside the `Result` of `try_lock`: the question was answered and the lock given back.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn lead() {}

#[hygiene]
async fn try_to_lead(leadership: &Mutex<()>) {
    let _ = leadership.try_lock();
    lead().await;
}

fn main() {}
