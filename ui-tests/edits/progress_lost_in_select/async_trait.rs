use async_hygiene::hygiene;
use async_trait::async_trait;
use tokio::sync::{AcquireError, Semaphore, mpsc};

#[async_trait]
trait Worker {
    async fn run(&mut self) -> Result<u64, AcquireError>;
}

struct Limited {
    limit: Semaphore,
    jobs: mpsc::Receiver<Result<u64, AcquireError>>,
}

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
#[async_trait]
impl Worker for Limited {
    async fn run(&mut self) -> Result<u64, AcquireError> {
        let mut sum = 0;
        let mut kept = std::pin::pin!(self.limit.acquire_many(2));
        loop {
            tokio::select! {
                permit = &mut kept => {
                    permit?.forget();
                    kept.set(self.limit.acquire_many(2));
                }
                Some(job) = self.jobs.recv() => sum += job?,
                else => return Ok(sum),
            }
        }
    }
}

fn main() {}
