//! Tasks are joined one by one, and what they yield is in `self`.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::task::{JoinSet, yield_now};

struct Batch {
    tasks: JoinSet<u32>,
    results: Vec<u32>,
}

#[cancel_safe]
impl Batch {
    async fn finish(&mut self) {
        while let Some(outcome) = self.tasks.join_next().await {
            self.results.extend(outcome.ok());
            yield_now().await;
        }
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let tasks = (1..4).map(|n| async move {
                yield_now().await;
                n
            });
            Batch { tasks: tasks.collect(), results: Vec::new() }
        },
        Batch::finish,
        async |mut batch, _| {
            batch.finish().await;
            batch.results.sort();
            assert_eq!(batch.results, [1, 2, 3]);
        },
    );
}
