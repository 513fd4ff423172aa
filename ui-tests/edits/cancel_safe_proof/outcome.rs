use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::RwLock;
use tokio::task::JoinSet;

struct Batch {
    tasks: JoinSet<u32>,
    sum: RwLock<u32>,
    outcome: Option<Result<u32, tokio::task::JoinError>>,
}

#[cancel_safe]
impl Batch {
    async fn finish(&mut self) {
        loop {
            if self.outcome.is_none() {
                let Some(outcome) = self.tasks.join_next().await else { return };
                self.outcome = Some(outcome);
            }
            let mut sum = self.sum.write().await;
            *sum += self.outcome.take().and_then(Result::ok).unwrap_or(0);
        }
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let tasks = (1..4).map(|n| async move { n });
            Batch { tasks: tasks.collect(), sum: RwLock::new(0), outcome: None }
        },
        Batch::finish,
        async |mut batch, _| {
            batch.finish().await;
            assert_eq!(batch.sum.into_inner(), 1 + 2 + 3);
        },
    )
}

fn main() {
    println!("{}", run());
}
