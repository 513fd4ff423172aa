//! Of two timers the longer one never fires.
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
    loop {
        tokio::select! {
            () = time::sleep(Duration::from_secs(1)) => cache.evict(),
            () = time::sleep(Duration::from_secs(60)) => cache.report(),
        }
    }
}

fn main() {}
