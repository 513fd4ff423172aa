//! As many as somebody has said.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::sync::mpsc::Receiver;

const SHARDS: [&str; 2] = ["a", "b"];

async fn work(_: usize, _: Arc<Mutex<Receiver<u32>>>) {}

struct Config {
    workers: usize,
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(jobs: Receiver<u32>, config: Config, cores: Vec<usize>) {
    let jobs = Arc::new(Mutex::new(jobs));
    for n in 0..4 {
        tokio::spawn(work(n, jobs.clone()));
    }
    for n in 0..config.workers {
        tokio::spawn(work(n, jobs.clone()));
    }
    for core in cores {
        tokio::spawn(work(core, jobs.clone()));
    }
    for shard in SHARDS.iter() {
        tokio::spawn(work(shard.len(), jobs.clone()));
    }
    let names = [1, 2, 3];
    for n in names {
        tokio::spawn(work(n, jobs.clone()));
    }
    let handles: Vec<_> = (0..config.workers).map(|n| tokio::spawn(work(n, jobs.clone()))).collect();
    futures::future::join_all(handles).await;
}

fn main() {}
