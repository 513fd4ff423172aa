use std::future::Future;
use std::panic::{self, AssertUnwindSafe};
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::mpsc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::*;

fn one_thread() -> Runtime {
    Builder::new_current_thread().enable_time().build().unwrap()
}

/// Cores of a test's own.
fn cores(n: usize) -> &'static Semaphore {
    Box::leak(Box::new(Semaphore::new(n)))
}

/// Polls a future once.
fn poll<F: Future>(future: std::pin::Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

async fn panic_of<F: Future<Output = u32>>(future: F) -> u32 {
    let mut future = Box::pin(future);
    let caught = std::future::poll_fn(|cx| match panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(_)) => Poll::Ready(None),
        Err(payload) => Poll::Ready(Some(payload)),
    });
    *caught.await.expect("a panic").downcast::<u32>().expect("the same payload")
}

#[test]
fn a_panic_goes_on_with_its_payload() {
    one_thread().block_on(async {
        assert_eq!(panic_of(offload(|| panic::resume_unwind(Box::new(7_u32)))).await, 7);
        assert_eq!(panic_of(offload_cpu(|| panic::resume_unwind(Box::new(8_u32)))).await, 8);
    });
}

#[test]
fn nothing_runs_before_the_first_poll() {
    let (sender, receiver) = mpsc::channel();
    let runtime = one_thread();
    let _guard = runtime.enter();
    drop(offload(move || sender.send(())));
    assert_eq!(receiver.recv(), Err(mpsc::RecvError));
}

#[test]
fn work_ends_though_nobody_waits() {
    let (sender, receiver) = mpsc::channel();
    one_thread().block_on(async {
        {
            let mut future = pin!(offload(move || sender.send(1)));
            assert!(poll(future.as_mut()).is_pending());
        }
        assert_eq!(receiver.recv(), Ok(1));
    });
}

#[test]
fn after_the_shutdown_there_is_a_clear_panic() {
    let runtime = one_thread();
    let handle = runtime.handle().clone();
    drop(runtime);
    let panicked = panic::catch_unwind(AssertUnwindSafe(|| handle.block_on(offload(|| 1)))).unwrap_err();
    let text = panicked.downcast_ref::<&str>().expect("a text");
    assert_eq!(*text, "offloaded work did not start: the runtime is shutting down");
}

#[test]
fn the_permit_comes_back_when_the_work_ends() {
    let cores = cores(1);
    one_thread().block_on(async {
        bounded(cores, || ()).await;
        assert_eq!(cores.available_permits(), 1);
        panic_of(bounded(cores, || panic::resume_unwind(Box::new(1_u32)))).await;
        assert_eq!(cores.available_permits(), 1);

        // Dropped while the work runs: the core is taken for as long as it does.
        let (go, wait) = mpsc::channel::<()>();
        let (started, has_started) = oneshot::channel();
        {
            let mut future = pin!(bounded(cores, move || {
                started.send(()).unwrap();
                wait.recv()
            }));
            assert!(poll(future.as_mut()).is_pending());
            has_started.await.unwrap();
        }
        assert_eq!(cores.available_permits(), 0);
        go.send(()).unwrap();
        bounded(cores, || ()).await;
        assert_eq!(cores.available_permits(), 1);
    });
}

#[test]
fn who_gives_up_waiting_runs_nothing_and_takes_nothing() {
    let cores = cores(1);
    let runs = Box::leak(Box::new(AtomicUsize::new(0)));
    one_thread().block_on(async {
        let (go, wait) = mpsc::channel::<()>();
        let running = tokio::spawn(bounded(cores, move || wait.recv()));
        tokio::task::yield_now().await;
        {
            let mut future = pin!(bounded(cores, || runs.fetch_add(1, SeqCst)));
            assert!(poll(future.as_mut()).is_pending());
        }
        go.send(()).unwrap();
        running.await.unwrap().unwrap();
        bounded(cores, || runs.fetch_add(10, SeqCst)).await;
    });
    assert_eq!(runs.load(SeqCst), 10);
    assert_eq!(cores.available_permits(), 1);
}

/// In which order 20 pieces of work ran, and how many at once.
fn run_twenty(on: usize) -> (Vec<usize>, usize) {
    let cores = cores(on);
    let (now, most) = (&*Box::leak(Box::new(AtomicUsize::new(0))), &*Box::leak(Box::new(AtomicUsize::new(0))));
    let (sender, receiver) = mpsc::channel();
    one_thread().block_on(async {
        let work = |n| {
            let sender = sender.clone();
            move || {
                most.fetch_max(now.fetch_add(1, SeqCst) + 1, SeqCst);
                sender.send(n).unwrap();
                thread::sleep(Duration::from_millis(1));
                now.fetch_sub(1, SeqCst);
            }
        };
        let tasks: Vec<_> = (0..20).map(|n| tokio::spawn(bounded(cores, work(n)))).collect();
        for task in tasks {
            task.await.unwrap();
        }
    });
    (receiver.try_iter().collect(), most.load(SeqCst))
}

#[test]
fn first_come_first_served_and_never_more_at_once() {
    assert_eq!(run_twenty(1), ((0..20).collect(), 1));
    let (mut ran, most) = run_twenty(3);
    ran.sort_unstable();
    assert_eq!(ran, (0..20).collect::<Vec<_>>());
    assert!((1..=3).contains(&most), "{most}");
}

/// Work that wants to see a timer of the same worker tick five times, and how long it waits for each.
async fn beside_a_timer<F: Future<Output = bool>>(
    patience: Duration,
    run: impl FnOnce(Box<dyn FnOnce() -> bool + Send>) -> F,
) -> bool {
    let (ticks, seen) = mpsc::channel();
    let timer = tokio::spawn(async move {
        while ticks.send(()).is_ok() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    });
    let saw = run(Box::new(move || (0..5).all(|_| seen.recv_timeout(patience).is_ok()))).await;
    timer.abort();
    saw
}

#[test]
fn a_timer_of_the_same_worker_ticks_meanwhile() {
    one_thread().block_on(async {
        let (long, short) = (Duration::from_secs(60), Duration::from_millis(50));
        assert!(beside_a_timer(long, offload).await);
        assert!(beside_a_timer(long, offload_cpu).await);
        // And not beside work that blocks the worker.
        assert!(!beside_a_timer(short, |work| async { work() }).await);
    });
}
