//! A set that is emptied in the loop.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::task::JoinSet;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(jobs: Vec<u32>, mut more: Receiver<u32>) {
    let mut set = JoinSet::new();
    for job in jobs {
        while set.len() >= 8 {
            set.join_next().await;
        }
        set.spawn(work(job));
    }
    loop {
        tokio::select! {
            Some(job) = more.recv(), if set.len() < 8 => {
                set.spawn(work(job));
            }
            Some(done) = set.join_next() => done.unwrap(),
            else => break,
        }
    }
}

#[tokio::main]
async fn main() {
    let (_, more) = tokio::sync::mpsc::channel(1);
    run(vec![1, 2, 3], more).await;
}
