//! A tokio guard inside the `Result` of `try_lock`.
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn lead() {}

#[no_lock_across_await]
async fn try_to_lead(leadership: &Mutex<()>) -> bool {
    let leading = leadership.try_lock();
    lead().await;
    leading.is_ok()
}

fn main() {}
