//! `#[cancel_safe(token)]` where the return type cannot say so, and where the proof fails.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancel_safe};
use tokio::sync::mpsc;
use tokio::task::yield_now;

#[cancel_safe(token)]
async fn count() -> u64 {
    yield_now().await;
    1
}

#[cancel_safe(token)]
async fn sends(jobs: mpsc::Sender<u8>) -> Result<(), Cancelled> {
    let _sent = jobs.send(1).await;
    Ok(())
}

fn main() {}
