use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::Waker;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Notify, oneshot};
use tokio::time::{sleep, timeout};

use super::*;

fn one_thread() -> Runtime {
    Builder::new_current_thread().enable_time().build().unwrap()
}

fn poll<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    Pin::new(future).poll(&mut Context::from_waker(Waker::noop()))
}

/// Sets its flag when it is dropped.
struct Flag(Arc<AtomicBool>);

impl Drop for Flag {
    fn drop(&mut self) {
        self.0.store(true, SeqCst);
    }
}

#[test]
fn nothing_starts_before_the_first_poll() {
    let runtime = one_thread();
    let (sender, mut receiver) = oneshot::channel();
    let unpolled = uncancelled(async move { sender.send(()) }); // outside a runtime, which does no harm
    assert_eq!(format!("{unpolled:?}"), "Uncancelled(not started)");
    runtime.block_on(async {
        tokio::task::yield_now().await;
        assert_eq!(receiver.try_recv(), Err(oneshot::error::TryRecvError::Empty));
        drop(unpolled);
        assert!(receiver.await.is_err(), "the sender went with the future");
    });
}

#[test]
fn after_the_first_poll_it_runs_to_its_end() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        let work = uncancelled(async move {
            sleep(Duration::from_millis(5)).await;
            sender.send(7)
        });
        assert!(timeout(Duration::ZERO, work).await.is_err());
        assert_eq!(receiver.await, Ok(7));
    });
}

#[test]
fn an_aborted_caller_does_not_take_it_along() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        let (started, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let caller = tokio::spawn({
            let (started, go) = (Arc::clone(&started), Arc::clone(&go));
            uncancelled(async move {
                started.notify_one();
                go.notified().await;
                sender.send(8)
            })
        });
        started.notified().await;
        caller.abort();
        assert!(caller.await.unwrap_err().is_cancelled());
        go.notify_one();
        assert_eq!(receiver.await, Ok(8));
    });
}

#[test]
fn the_output_waits_for_who_kept_it() {
    one_thread().block_on(async {
        let mut work = uncancelled(async {
            sleep(Duration::from_millis(1)).await;
            9
        });
        assert!(timeout(Duration::ZERO, &mut work).await.is_err());
        assert_eq!(format!("{work:?}"), "Uncancelled(running)");
        sleep(Duration::from_millis(20)).await;
        assert_eq!(format!("{work:?}"), "Uncancelled(done)");
        assert_eq!(work.await, 9);
    });
}

#[test]
fn a_panic_goes_on_with_its_payload() {
    let caught = panic::catch_unwind(|| {
        one_thread().block_on(uncancelled(async { panic::resume_unwind(Box::new(7_u32)) }));
    });
    assert_eq!(*caught.unwrap_err().downcast::<u32>().unwrap(), 7);
}

#[test]
fn a_panic_that_nobody_waits_for_ends_the_task_alone() {
    one_thread().block_on(async {
        let dropped = Arc::new(AtomicBool::new(false));
        let flag = Flag(Arc::clone(&dropped));
        let work = uncancelled(async move {
            let _flag = flag;
            sleep(Duration::from_millis(5)).await;
            panic::resume_unwind(Box::new(()));
        });
        assert!(timeout(Duration::ZERO, work).await.is_err());
        while !dropped.load(SeqCst) {
            tokio::task::yield_now().await;
        }
    });
}

#[test]
fn outside_a_runtime_it_panics_and_may_be_polled_inside_later() {
    let mut work = uncancelled(async { 1 });
    assert!(panic::catch_unwind(AssertUnwindSafe(|| poll(&mut work))).is_err());
    assert_eq!(one_thread().block_on(work), 1);
}

#[test]
fn a_shut_down_runtime_drops_the_work_and_there_is_no_output() {
    let dropped = Arc::new(AtomicBool::new(false));
    let flag = Flag(Arc::clone(&dropped));
    let mut work = uncancelled(async move {
        let _flag = flag;
        std::future::pending::<()>().await;
    });
    one_thread().block_on(async { assert!(timeout(Duration::ZERO, &mut work).await.is_err()) });
    assert!(dropped.load(SeqCst));

    let payload = panic::catch_unwind(AssertUnwindSafe(|| poll(&mut work))).unwrap_err();
    assert_eq!(payload.downcast_ref(), Some(&"uncancelled work was not done: the runtime is shutting down"));
}

#[test]
fn it_may_stand_in_shared_state_and_be_raced() {
    fn holds<T: Send + Sync + Unpin + CancelSafe>(_: T) {}
    holds(uncancelled(async { std::cell::Cell::new(1) }));
}
