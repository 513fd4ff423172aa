use async_hygiene::hygiene;
use futures::channel::mpsc::Receiver;
use futures::{FutureExt, StreamExt, select};
use std::time::Duration;

#[hygiene(strict)]
async fn run(mut jobs: Receiver<u32>, period: Duration) {
    let mut done = 0;
    let mut ticks = tokio::time::interval(period);
    loop {
        select! {
            job = jobs.next() => match job {
                Some(job) => done += job,
                None => break,
            },
            _ = ticks.tick().fuse() => store(done).await,
        }
    }
}

async fn store(_: u32) {}

fn main() {}
