//! The time that all of it may take begins anew with each part.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::sleep;

const TOTAL_TIME: Duration = Duration::from_secs(30);

#[hygiene(strict)]
async fn collect(mut parts: Receiver<Vec<u8>>) -> Result<Vec<u8>, &'static str> {
    let mut all = Vec::new();
    loop {
        tokio::select! {
            part = parts.recv() => match part {
                Some(part) => all.extend(part),
                None => return Ok(all),
            },
            _ = sleep(TOTAL_TIME) => return Err("too slow"),
        }
    }
}

fn main() {}
