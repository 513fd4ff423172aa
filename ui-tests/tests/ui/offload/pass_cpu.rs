//! `cpu`: never more at once than there are cores, also when futures are dropped and work panics; the permits come back.

use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;
use std::{panic, thread};

use async_hygiene::{hygiene, offload};

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);
static RUNS: AtomicUsize = AtomicUsize::new(0);

fn work(fail: bool) {
    MOST.fetch_max(NOW.fetch_add(1, SeqCst) + 1, SeqCst);
    thread::sleep(Duration::from_millis(5));
    RUNS.fetch_add(1, SeqCst);
    NOW.fetch_sub(1, SeqCst);
    if fail {
        panic!("as asked");
    }
}

#[offload(cpu)]
fn function(fail: bool) {
    work(fail);
}

#[hygiene]
async fn call() {
    #[offload(cpu)]
    work(false);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    panic::set_hook(Box::new(|_| {}));
    let cores = thread::available_parallelism().unwrap().get();
    for _ in 0..cores + 2 {
        assert!(tokio::spawn(function(true)).await.is_err());
        let dropped = tokio::spawn(call());
        tokio::task::yield_now().await;
        dropped.abort();
    }
    let tasks: Vec<_> = (0..4 * cores)
        .flat_map(|_| [tokio::spawn(function(false)), tokio::spawn(call()), tokio::spawn(async_hygiene::offload_cpu(|| work(false)))])
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert!(MOST.load(SeqCst) <= cores, "{MOST:?} of {cores}");
    assert!(RUNS.load(SeqCst) >= 12 * cores);
}
