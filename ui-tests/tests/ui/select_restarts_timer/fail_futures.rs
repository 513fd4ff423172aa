//! In `futures::select!`, fused.
use async_hygiene::hygiene;
use futures::channel::mpsc::Receiver;
use futures::{FutureExt, StreamExt, select};
use std::time::Duration;
use tokio::time::sleep;

#[hygiene(strict)]
async fn run(mut jobs: Receiver<u32>, period: Duration) {
    let mut done = 0;
    loop {
        select! {
            job = jobs.next() => match job {
                Some(job) => done += job,
                None => break,
            },
            () = Box::pin(sleep(period)).fuse() => store(done).await,
        }
    }
}

async fn store(_: u32) {}

fn main() {}
