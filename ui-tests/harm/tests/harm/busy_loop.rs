//! The task that would set the flag is one of the same thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::timeout;

use crate::pages::busy_loop::{mended, mistake};
use crate::support::{WATCHED, one_thread, wait_until};

#[derive(Default)]
struct Flags {
    waits: AtomicBool,
    ready: AtomicBool,
    changed: Notify,
    set_by_task: AtomicBool,
}

/// Waits for the flag under a timeout of a millisecond, on a thread where another task sets it; whether it was in time.
fn waits(started: impl AsyncFn(&Flags) + Send + 'static) -> (Arc<Flags>, thread::JoinHandle<bool>) {
    let flags = Arc::new(Flags::default());
    let shared = Arc::clone(&flags);
    let thread = thread::spawn(move || {
        let wait = async {
            shared.waits.store(true, SeqCst);
            started(&shared).await;
        };
        let set = async {
            shared.set_by_task.store(true, SeqCst);
            shared.ready.store(true, SeqCst);
            shared.changed.notify_one();
        };
        one_thread().block_on(async { tokio::join!(biased; timeout(Duration::from_millis(1), wait), set).0.is_ok() })
    });
    wait_until("it waits", || flags.waits.load(SeqCst));
    (flags, thread)
}

#[test]
fn neither_the_setter_nor_the_timeout_comes() {
    let (flags, thread) = waits(async |flags| mistake::started(&flags.ready).await);
    thread::sleep(WATCHED);
    assert!(!flags.set_by_task.load(SeqCst));
    flags.ready.store(true, SeqCst);
    assert!(thread.join().expect("no panic"), "the timeout has never been asked");
    assert!(flags.set_by_task.load(SeqCst), "then the other task has its turn");
}

#[test]
fn mended_the_task_sets_it() {
    let (flags, thread) = waits(async |flags| mended::started(&flags.ready, &flags.changed).await);
    wait_until("it ends", || thread.is_finished());
    assert!(flags.set_by_task.load(SeqCst));
}
