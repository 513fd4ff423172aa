//! Nobody listens just now: nothing is lost.
use async_hygiene::hygiene;
use tokio::sync::{broadcast, watch};

#[hygiene(strict)]
async fn announce(events: &broadcast::Sender<u64>, state: &watch::Sender<u64>) {
    let _ = events.send(1);
    let _ = state.send(1);
}

fn main() {}
