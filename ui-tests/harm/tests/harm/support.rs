//! What the tests share: runtimes, and the two ways to wait.

use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};

/// For how long a thread is watched that is to stand still. Longer would prove more, and no machine is too slow for it.
pub const WATCHED: Duration = Duration::from_millis(300);

/// What has to happen happens within this time on any machine, or not at all.
const GENEROUS: Duration = Duration::from_secs(60);

/// All tasks on this thread, by a clock that passes when all of them wait.
pub fn paused() -> Runtime {
    Builder::new_current_thread().enable_time().start_paused(true).build().expect("a runtime")
}

/// All tasks on this thread, by the clock on the wall.
pub fn one_thread() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// Lets everybody else on this thread run until they wait.
pub async fn settle() {
    for _ in 0..16 {
        tokio::task::yield_now().await;
    }
}

/// Waits, on a thread that watches others.
pub fn wait_until(what: &str, happened: impl Fn() -> bool) {
    let start = Instant::now();
    while !happened() {
        assert!(start.elapsed() < GENEROUS, "{what}: not within {GENEROUS:?}");
        thread::sleep(Duration::from_millis(1));
    }
}
