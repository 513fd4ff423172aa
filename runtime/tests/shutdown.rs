//! `Shutdown` as a service has it: in a process of its own, whose clean-ups are all waited for. So there is one test here that has any.
#![cfg(feature = "tokio")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use async_hygiene::{Shutdown, hygiene, on_cancel, uncancelled};
use tokio::time::sleep;

const TICK: Duration = Duration::from_millis(20);

#[test]
fn clean_ups_of_every_runtime_are_waited_for() {
    let ran = Arc::new(AtomicUsize::new(0));
    let other = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_time().build().unwrap();
    let several = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build().unwrap();
    several.block_on(async {
        let shutdown = Shutdown::new();
        for _ in 0..10 {
            let (here, token) = (undo(&ran), shutdown.token());
            shutdown.spawn("session", async move {
                token.cancelled().await;
                drop(here);
            });
            let elsewhere = {
                let _inside = other.enter();
                undo(&ran)
            };
            drop(elsewhere);
        }
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(report.is_clean(), "{report}");
        assert_eq!((report.drained, ran.load(SeqCst)), (10, 20));
    });
}

fn undo(ran: &Arc<AtomicUsize>) -> async_hygiene::OnCancel {
    let ran = Arc::clone(ran);
    on_cancel(move || async move {
        sleep(TICK).await;
        ran.fetch_add(1, SeqCst);
    })
}

/// Its tasks are tracked, so that no lint wants their handles.
#[hygiene(strict)]
async fn serve(shutdown: &Shutdown, done: Arc<AtomicUsize>) {
    shutdown.spawn(
        "transfer",
        uncancelled(shutdown.track("half a transfer", async move {
            sleep(TICK).await;
            done.fetch_add(1, SeqCst);
        })),
    );
}

#[tokio::test]
async fn uncancelled_work_is_counted_where_it_is_tracked() {
    let shutdown = Shutdown::new();
    let done = Arc::new(AtomicUsize::new(0));
    serve(&shutdown, Arc::clone(&done)).await;
    shutdown.trigger();
    let report = shutdown.drain().await;
    assert!(report.is_clean(), "{report}");
    assert_eq!((report.drained, done.load(SeqCst)), (2, 1));
}
