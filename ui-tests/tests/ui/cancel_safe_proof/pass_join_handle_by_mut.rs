//! The handle stays until its task is joined.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::task::{JoinHandle, yield_now};

struct Job {
    task: Option<JoinHandle<u32>>,
}

#[cancel_safe]
impl Job {
    async fn outcome(&mut self) -> Option<u32> {
        let task = self.task.as_mut()?;
        let outcome = task.await.ok();
        self.task = None;
        outcome
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let task = tokio::spawn(async {
                yield_now().await;
                7
            });
            Job { task: Some(task) }
        },
        Job::outcome,
        async |mut job, output| {
            let outcome = if let Some(outcome) = output { outcome } else { job.outcome().await };
            assert_eq!(outcome, Some(7));
        },
    );
}
