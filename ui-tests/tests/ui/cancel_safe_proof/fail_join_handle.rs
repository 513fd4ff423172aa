//! The handle is out of its field, and what the task yields goes with it.
use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::task::{JoinHandle, yield_now};

struct Job {
    task: Option<JoinHandle<u32>>,
}

#[cancel_safe]
impl Job {
    async fn outcome(&mut self) -> Option<u32> {
        let task = self.task.take()?;
        task.await.ok()
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
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
    )
}

fn main() {
    println!("{}", run());
}
