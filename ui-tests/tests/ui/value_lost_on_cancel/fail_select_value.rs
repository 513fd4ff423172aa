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

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (to, work) = tokio::sync::mpsc::channel(8);
            to.try_send("one".to_owned()).unwrap();
            to.try_send("two".to_owned()).unwrap();
            Runner { work, limit: Semaphore::new(2), cancel: CancellationToken::new() }
        },
        async |runner| Some((runner.step().await?, runner.again().await?)),
        async |mut runner, done| {
            let mut left = Vec::new();
            while let Some(work) = runner.work.recv().await {
                left.push(work);
            }
            // Who has done a part of it says so.
            assert!(done.is_some() || left.len() == 2, "{left:?}");
        },
    )
}

fn main() {
    println!("{}", run());
}
