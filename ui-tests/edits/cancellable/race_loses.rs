#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable, hygiene};
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::sync::mpsc;

#[hygiene(strict)]
#[cancellable(race)]
async fn reads(io: &mut DuplexStream, buffer: &mut Vec<u8>) -> Result<u8, Cancelled> {
    let _ = io.read_buf(buffer).await;
    Ok(buffer[0])
}

#[hygiene(strict)]
#[cancellable(race)]
async fn sends(jobs: mpsc::Sender<u8>, job: u8) -> Result<(), Cancelled> {
    if let Ok(slot) = jobs.reserve().await {
        slot.send(job);
    }
    Ok(())
}

fn main() {}
