use async_hygiene::hygiene;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn next(limit: &Semaphore, pauses: &[CancellationToken]) -> Option<u64> {
    let mut kept = std::pin::pin!(limit.acquire());
    for pause in pauses {
        if let Some(Ok(permit)) = pause.run_until_cancelled(&mut kept).await {
            permit.forget();
            return Some(1);
        }
    }
    None
}

fn main() {}
