use async_hygiene::hygiene;
use tokio::sync::Semaphore;

#[hygiene]
pub async fn limited<T>(limit: &Semaphore, call: impl Future<Output = T>) -> T {
    let _ = limit.acquire().await;
    call.await // as many at once as like to
}

fn main() {}
