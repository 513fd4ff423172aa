//! Somebody holds the lock for two seconds; after one, the timer of the `select!` wins.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

use crate::pages::futurelock::{mended, mistake};
use crate::support::paused;

const HOUR: Duration = Duration::from_secs(3600);

/// Whether the run has ended after an hour, and whether somebody else gets the lock then.
fn after_an_hour(run: impl AsyncFn(Arc<Mutex<Vec<u64>>>)) -> (bool, bool) {
    let jobs = Arc::new(Mutex::new(vec![7]));
    paused().block_on(async {
        let held = jobs.lock().await;
        let holder = async {
            sleep(Duration::from_secs(2)).await;
            drop(held);
        };
        let watch = async {
            let mut run = std::pin::pin!(run(Arc::clone(&jobs)));
            let ended = timeout(HOUR, &mut run).await.is_ok();
            (ended, jobs.try_lock().is_ok())
        };
        tokio::join!(watch, holder).0
    })
}

#[test]
fn the_lock_is_never_free_again() {
    assert_eq!(after_an_hour(async |jobs| mistake::run(&jobs).await), (false, false));
}

#[test]
fn mended_it_ends_and_the_lock_is_free() {
    assert_eq!(after_an_hour(mended::run), (true, true));
}
