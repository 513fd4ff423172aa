//! What is in macros of which nothing is known is not looked at.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

macro_rules! each {
    ($jobs:ident, $job:ident => $body:expr) => {
        while let Some($job) = $jobs.recv().await {
            $body;
        }
    };
}

async fn work(_: u32) -> Result<(), String> {
    Ok(())
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(mut jobs: Receiver<u32>) -> Result<(), String> {
    each!(jobs, job => tokio::spawn(work(job)));
    while let Some(job) = jobs.recv().await {
        tokio::spawn(work(job)).await.map_err(|e| e.to_string())??;
    }
    Ok(())
}

fn main() {}
