use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

const TOTAL_TIME: Duration = Duration::from_secs(30);

#[hygiene(strict)]
async fn collect(mut parts: Receiver<Vec<u8>>) -> Result<Vec<u8>, &'static str> {
    let mut all = Vec::new();
    let mut end = std::pin::pin!(tokio::time::sleep(TOTAL_TIME));
    loop {
        tokio::select! {
            part = parts.recv() => match part {
                Some(part) => all.extend(part),
                None => return Ok(all),
            },
            _ = &mut end => return Err("too slow"),
        }
    }
}

fn main() {}
