//! A miss asks the origin, which takes 100 ms. A hit comes meanwhile.

mod service;

use std::rc::Rc;
use std::time::Duration;

use service::Cache;
use tokio::task::spawn_local;
use tokio::time::{Instant, sleep};

/// The origin far away.
pub async fn fetch(key: u32) -> u32 {
    sleep(Duration::from_millis(100)).await;
    key * 10
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let cache = Rc::new(Cache::with(1, 10));
        let looked_at = cache.clone();
        timeline::gauge("cache lock", move || u64::from(looked_at.pages.try_lock().is_err()));
        let missing = cache.clone();
        let miss = spawn_local(timeline::task("miss", async move { missing.get(2).await }));
        sleep(Duration::from_millis(20)).await;
        let start = Instant::now();
        let hit = timeline::task("hit", cache.get(1)).await;
        timeline::fact("ms for the hit", u64::try_from(start.elapsed().as_millis()).unwrap_or(0));
        timeline::fact("sum", u64::from(hit + miss.await.unwrap_or(0)));
    });
}
