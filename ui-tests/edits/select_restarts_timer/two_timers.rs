use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::{self, Instant};

struct Cache {
    entries: Vec<(u32, Instant)>,
}

impl Cache {
    fn evict(&mut self) {
        self.entries.retain(|(_, until)| *until > Instant::now());
    }

    fn report(&self) {
        println!("{} entries", self.entries.len());
    }
}

#[hygiene(strict)]
async fn maintain(mut cache: Cache) {
    let mut ticks = tokio::time::interval(Duration::from_secs(60));
    let mut often = time::interval(Duration::from_secs(1));
    loop {
        tokio::select! {
            _ = often.tick() => cache.evict(),
            _ = ticks.tick() => cache.report(),
        }
    }
}

fn main() {}
