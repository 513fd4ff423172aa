//! By the clock of the runtime: how long loads take, and how long it takes to have a look.

use std::collections::HashMap;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::pages::async_lock_across_await::{mended, mistake};
use crate::support::{paused, settle};

type Cache = Mutex<HashMap<u64, String>>;

/// Three loads at once, and one who looks into the cache after them: in how many seconds they are through.
fn seconds(load: impl AsyncFn(&Cache, u64)) -> (u64, u64) {
    paused().block_on(async {
        let (cache, start) = (Cache::default(), Instant::now());
        let loads = async {
            tokio::join!(load(&cache, 1), load(&cache, 2), load(&cache, 3));
            start.elapsed()
        };
        let look = async {
            settle().await;
            drop(cache.lock().await);
            start.elapsed()
        };
        let (loads, look) = tokio::join!(loads, look);
        assert_eq!(cache.lock().await.len(), 3);
        (rounded(loads), rounded(look))
    })
}

/// A timer is a millisecond late at most.
fn rounded(time: Duration) -> u64 {
    (time.as_millis() as u64 + 500) / 1000
}

#[test]
fn everybody_waits_for_the_slow_fetch() {
    assert_eq!(seconds(mistake::load), (3, 3));
}

#[test]
fn mended_nobody_waits_for_a_fetch_but_its_own() {
    assert_eq!(seconds(mended::load), (1, 0));
}
