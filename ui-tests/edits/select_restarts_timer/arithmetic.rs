use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedReceiver;

struct Settings {
    sync_interval_secs: u64,
}

#[hygiene(strict)]
async fn run(settings: &Settings, mut changes: UnboundedReceiver<u32>) -> u32 {
    let mut dirty = 0;
    let mut ticks = tokio::time::interval(Duration::from_secs(settings.sync_interval_secs * 60));
    while dirty < 1_000_000 {
        tokio::select! {
            Some(change) = changes.recv() => dirty += change,
            _ = ticks.tick() => {
                dirty = store(dirty).await;
                continue;
            }
        }
    }
    dirty
}

async fn store(_: u32) -> u32 {
    0
}

fn main() {}
