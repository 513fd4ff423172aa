use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::time::interval;

const HEARTBEAT: Duration = Duration::from_millis(50);

/// Serves requests, until there are no more. Tells how many there were.
#[hygiene(strict)]
pub async fn serve(mut requests: Receiver<u32>) -> u32 {
    let mut served = 0;
    let mut beats = interval(HEARTBEAT);
    loop {
        tokio::select! {
            request = requests.recv() => match request {
                Some(_) => served += 1,
                None => return served,
            },
            _ = beats.tick() => super::beat().await,
        }
    }
}
