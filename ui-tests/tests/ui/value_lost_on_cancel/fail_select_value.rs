//! What a nested `select!` gives is the message.
use async_hygiene::hygiene;
use tokio::sync::{Semaphore, mpsc::Receiver};
use tokio_util::sync::CancellationToken;

struct Runner {
    work: Receiver<String>,
    limit: Semaphore,
    cancel: CancellationToken,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Runner {
    async fn step(&mut self) -> Option<usize> {
        let work = tokio::select! {
            work = self.work.recv() => work,
            _ = self.cancel.cancelled() => return None,
        };
        let permit = tokio::select! {
            permit = self.limit.acquire() => permit,
            _ = self.cancel.cancelled() => return None,
        };
        let done = work.map(|work| work.len());
        drop(permit);
        done
    }

    async fn again(&mut self) -> Option<String> {
        let work = tokio::select! {
            work = self.work.recv() => work?,
            _ = self.cancel.cancelled() => return None,
        };
        self.limit.acquire().await.ok()?.forget();
        Some(work)
    }
}

fn main() {}
