//! The first waits with the lock, the second blocks the thread that the first needs.

use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::pages::lock_across_await::{mended, mistake};
use crate::support::{WATCHED, one_thread, wait_until};

#[derive(Default)]
struct Progress {
    begun: AtomicU32,
    ended: AtomicU32,
}

/// Two reports on a thread of their own.
fn two(report: impl AsyncFn(&Mutex<u64>) + Send + 'static) -> Arc<Progress> {
    let progress = Arc::new(Progress::default());
    let shared = Arc::clone(&progress);
    thread::spawn(move || {
        let balance = Mutex::new(5);
        let one = async || {
            shared.begun.fetch_add(1, SeqCst);
            report(&balance).await;
            shared.ended.fetch_add(1, SeqCst);
        };
        one_thread().block_on(async { tokio::join!(one(), one()) });
    });
    wait_until("both begin", || progress.begun.load(SeqCst) == 2);
    progress
}

#[test]
fn two_reports_stop_their_thread() {
    let progress = two(mistake::report);
    thread::sleep(WATCHED);
    assert_eq!(progress.ended.load(SeqCst), 0);
}

#[test]
fn mended_both_reports_end() {
    let progress = two(mended::report);
    wait_until("both end", || progress.ended.load(SeqCst) == 2);
}
