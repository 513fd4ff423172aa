//! `race` drops an operation that loses something when it is dropped.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable, hygiene};
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::sync::mpsc;

#[hygiene(strict)]
#[cancellable(race)]
async fn reads(io: &mut DuplexStream, mut buffer: [u8; 8]) -> Result<u8, Cancelled> {
    let _ = io.read_exact(&mut buffer).await;
    Ok(buffer[0])
}

#[hygiene(strict)]
#[cancellable(race)]
async fn sends(jobs: mpsc::Sender<u8>, job: u8) -> Result<(), Cancelled> {
    if jobs.send(job).await.is_err() {
        return Ok(());
    }
    Ok(())
}

fn main() {}
