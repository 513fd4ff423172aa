use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn lead() {}

#[hygiene]
#[async_hygiene::allow(async_lock_across_await)]
async fn try_to_lead(leadership: &Mutex<()>) {
    let _guard = leadership.try_lock();
    lead().await;
}

fn main() {}
