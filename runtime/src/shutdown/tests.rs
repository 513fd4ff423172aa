use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use tokio::runtime::{Builder, Runtime};
use tokio::sync::{mpsc, oneshot};
use tokio::task::yield_now;
use tokio::time::sleep;

use super::*;
use crate::on_cancel;

fn one_thread() -> Runtime {
    Builder::new_current_thread().enable_time().start_paused(true).build().unwrap()
}

const SECOND: Duration = Duration::from_secs(1);

fn names<const N: usize>(names: [(&'static str, usize); N]) -> Names {
    names.into_iter().map(|(name, count)| (name.into(), count)).collect()
}

/// Waits, and counts itself at its end.
async fn job(length: Duration, done: Arc<AtomicUsize>) {
    sleep(length).await;
    done.fetch_add(1, SeqCst);
}

#[test]
fn with_nothing_to_do_it_is_over_at_once() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(report.is_clean());
        assert_eq!((report.drained, report.elapsed), (0, Duration::ZERO));
        assert_eq!(report.to_string(), "clean, 0.0ns, 0 drained");
    });
}

#[test]
fn it_waits_for_the_trigger() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let began = Instant::now();
        let trigger = shutdown.clone();
        tokio::spawn(async move {
            sleep(10 * SECOND).await;
            trigger.trigger();
        });
        let report = shutdown.drain().await;
        assert_eq!(began.elapsed().as_secs(), 10);
        assert!(report.elapsed < SECOND, "it counts from the trigger");
    });
}

#[test]
fn the_root_token_is_a_trigger_too() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let token = shutdown.token();
        tokio::spawn(async move { token.cancel() });
        assert!(shutdown.drain().await.is_clean());
    });
}

#[test]
fn work_in_hand_is_done_and_none_is_lost() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let done = Arc::new(AtomicUsize::new(0));
        for at in 0..100 {
            shutdown.spawn(format!("job {at}"), job(at * SECOND / 10, Arc::clone(&done)));
        }
        sleep(2 * SECOND).await;
        let before = done.load(SeqCst);
        assert!((15..25).contains(&before), "{before}");
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(report.is_clean(), "{report}");
        assert_eq!((done.load(SeqCst), report.drained), (100, 100 - before));
    });
}

#[test]
fn work_that_begins_later_is_done_too() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let done = Arc::new(AtomicUsize::new(0));
        let (again, last) = (shutdown.clone(), Arc::clone(&done));
        shutdown.spawn("first", async move {
            again.token().cancelled().await;
            sleep(SECOND).await;
            again.spawn("second", job(SECOND, last));
        });
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(report.is_clean());
        assert_eq!((report.drained, done.load(SeqCst), report.elapsed.as_secs()), (2, 1, 2));
    });
}

#[test]
fn what_others_poll_is_waited_for() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let done = Arc::new(AtomicUsize::new(0));
        tokio::spawn(shutdown.track("request", job(SECOND, Arc::clone(&done))));
        drop(shutdown.track("request", job(SECOND, Arc::clone(&done)))); // given up by its owner: no affair of ours
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(report.is_clean());
        assert_eq!((report.drained, done.load(SeqCst)), (1, 1));
    });
}

#[test]
fn the_deadline_aborts_and_names_what_was_left() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new().deadline(5 * SECOND);
        for _ in 0..3 {
            shutdown.spawn("worker", std::future::pending::<()>());
        }
        shutdown.spawn("flush", sleep(6 * SECOND));
        shutdown.spawn("quick", sleep(4 * SECOND));
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(!report.is_clean());
        assert_eq!(report.aborted, names([("flush", 1), ("worker", 3)]));
        assert_eq!(report.left, names([]));
        assert_eq!((report.drained, report.elapsed.as_secs()), (1, 5));
        let text = report.to_string();
        assert!(text.starts_with("not clean, 5.0s, 1 drained; aborted at the deadline: flush, worker x3"), "{text}");
    });
}

#[test]
fn what_is_aborted_by_its_owner_is_not_named() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let task = shutdown.spawn("worker", std::future::pending::<()>());
        shutdown.trigger();
        task.abort();
        let report = shutdown.drain().await;
        assert!(report.is_clean(), "{report}");
        assert_eq!(report.drained, 0);
    });
}

#[test]
fn what_begins_after_the_deadline_is_aborted_too() {
    struct Late(Shutdown);
    impl Drop for Late {
        fn drop(&mut self) {
            self.0.spawn("late", std::future::pending::<()>());
        }
    }
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let late = Late(shutdown.clone());
        shutdown.spawn("worker", async move {
            let _late = late;
            std::future::pending::<()>().await;
        });
        yield_now().await;
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert_eq!(report.aborted, names([("late", 1), ("worker", 1)]));
        assert_eq!(report.elapsed.as_secs(), 30);

        let after = shutdown.spawn("after", async { 1 });
        assert_eq!(after.await.unwrap(), 1, "the end is over, and aborts nothing any more");
    });
}

#[test]
fn what_cannot_be_aborted_is_left() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new().deadline(SECOND);
        let request = tokio::spawn(shutdown.track("request", std::future::pending::<()>()));
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert_eq!((report.aborted.len(), report.left.clone()), (0, names([("request", 1)])));
        assert!(report.elapsed < 3 * SECOND, "{:?}", report.elapsed);
        assert!(report.to_string().ends_with("; still running: request"), "{report}");
        assert!(!request.is_finished());
    });
}

#[test]
fn a_panic_is_named_and_goes_on() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let task = shutdown.spawn("fails", async { std::panic::resume_unwind(Box::new(7_u32)) });
        assert_eq!(task.await.unwrap_err().into_panic().downcast_ref(), Some(&7_u32));
        for _ in 0..2 {
            shutdown.spawn("fails later", async {
                sleep(SECOND).await;
                std::panic::resume_unwind(Box::new(()));
            });
        }
        tokio::spawn(shutdown.track("request", async { std::panic::resume_unwind(Box::new(())) }));
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(!report.is_clean());
        assert_eq!(report.panicked, names([("fails", 1), ("fails later", 2), ("request", 1)]));
        assert!(report.to_string().ends_with("; panicked: fails, fails later x2, request"), "{report}");
    });
}

#[test]
fn clean_ups_are_waited_for() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        let (sender, mut receiver) = oneshot::channel();
        let token = shutdown.token();
        shutdown.spawn("session", async move {
            let _log_out = on_cancel(|| async {
                sleep(SECOND).await;
                sender.send(()).unwrap();
            });
            token.cancelled().await;
        });
        yield_now().await;
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert!(report.is_clean());
        assert_eq!(receiver.try_recv(), Ok(()));
        assert_eq!(report.elapsed.as_secs(), 1);
    });
}

#[test]
fn clean_ups_of_aborted_work_have_a_second_and_are_aborted_then() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new().deadline(SECOND);
        let (sender, mut receiver) = oneshot::channel();
        shutdown.spawn("quick", async move {
            let _undo = on_cancel(|| async {
                sleep(SECOND / 2).await;
                sender.send(()).unwrap();
            });
            std::future::pending::<()>().await;
        });
        shutdown.spawn("slow", async {
            let _undo = on_cancel(|| sleep(60 * SECOND));
            std::future::pending::<()>().await;
        });
        yield_now().await;
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert_eq!(receiver.try_recv(), Ok(()));
        let aborted: Vec<_> = report.aborted.into_keys().collect();
        assert!(aborted[0].starts_with("clean-up of runtime/src/shutdown/tests.rs:"), "{aborted:?}");
        assert_eq!(aborted[1..], ["quick", "slow"]);
        assert!(report.elapsed < 3 * SECOND);
    });
}

#[test]
fn a_clean_up_that_panics_is_named_if_it_is_of_this_time() {
    one_thread().block_on(async {
        let fails = || drop(on_cancel(|| async { std::panic::resume_unwind(Box::new(())) }));
        fails();
        clean_ups().idle().await;

        let shutdown = Shutdown::new();
        shutdown.trigger();
        assert!(shutdown.drain().await.is_clean(), "that was before");
        fails();
        let report = shutdown.drain().await;
        assert_eq!(report.panicked.values().copied().collect::<Vec<_>>(), [1]);
    });
}

#[test]
fn abort_ends_the_wait() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        shutdown.spawn("worker", std::future::pending::<()>());
        let abort = shutdown.clone();
        tokio::spawn(async move {
            sleep(2 * SECOND).await;
            abort.abort();
        });
        let report = shutdown.drain().await;
        assert_eq!(report.aborted, names([("worker", 1)]));
        assert_eq!(report.elapsed, Duration::ZERO, "it is its own trigger");

        let shutdown = Shutdown::new();
        shutdown.spawn("worker", std::future::pending::<()>());
        shutdown.trigger();
        let abort = shutdown.clone();
        tokio::spawn(async move {
            sleep(2 * SECOND).await;
            abort.abort();
        });
        let report = shutdown.drain().await;
        assert_eq!((report.aborted, report.elapsed.as_secs()), (names([("worker", 1)]), 2));
    });
}

#[test]
fn drain_may_be_dropped_and_called_again() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new().deadline(5 * SECOND);
        let done = Arc::new(AtomicUsize::new(0));
        shutdown.spawn("job", job(6 * SECOND, Arc::clone(&done)));
        shutdown.trigger();
        assert!(timeout(4 * SECOND, shutdown.drain()).await.is_err());
        let (one, other) = tokio::join!(shutdown.drain(), shutdown.drain());
        assert!(one.is_clean() && other.is_clean());
        assert_eq!((one.drained, other.drained, done.load(SeqCst)), (1, 1, 1));
    });
}

#[test]
fn what_ends_between_the_trigger_and_drain_counts() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        shutdown.spawn("before", async {}).await.unwrap();
        shutdown.trigger();
        shutdown.spawn("between", async {}).await.unwrap();
        assert_eq!(shutdown.drain().await.drained, 1);
    });
}

#[test]
fn what_a_dropped_drain_has_aborted_is_reported_by_the_next() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new().deadline(SECOND);
        shutdown.spawn("worker", async {
            let _undo = on_cancel(|| sleep(SECOND / 2));
            std::future::pending::<()>().await;
        });
        yield_now().await;
        shutdown.trigger();
        assert!(timeout(SECOND * 5 / 4, shutdown.drain()).await.is_err());
        assert_eq!(shutdown.drain().await.aborted, names([("worker", 1)]));
    });
}

#[test]
fn no_deadline_is_too_long() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new().deadline(Duration::MAX);
        shutdown.spawn("job", sleep(3600 * SECOND));
        shutdown.trigger();
        assert!(shutdown.drain().await.is_clean());
    });
}

#[test]
fn several_threads_lose_nothing() {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_time().build().unwrap();
    runtime.block_on(async {
        let shutdown = Shutdown::new();
        let done = Arc::new(AtomicUsize::new(0));
        let (sender, mut receiver) = mpsc::channel::<()>(1);
        for _ in 0..4 {
            let (spawner, done, sender) = (shutdown.clone(), Arc::clone(&done), sender.clone());
            shutdown.spawn("spawner", async move {
                for at in 0..500 {
                    spawner.spawn("job", job(Duration::from_micros(at), Arc::clone(&done)));
                    if at == 250 {
                        sender.send(()).await.unwrap();
                    }
                    yield_now().await;
                }
            });
        }
        receiver.recv().await; // in the midst of it
        shutdown.trigger();
        tokio::spawn(async move { while receiver.recv().await.is_some() {} });
        drop(sender);
        let report = shutdown.drain().await;
        assert!(report.is_clean(), "{report}");
        assert_eq!(done.load(SeqCst), 2000);
        assert!(report.drained <= 2004, "{report}");
    });
}

#[test]
fn several_threads_abort_and_name_what_was_left() {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_time().build().unwrap();
    runtime.block_on(async {
        let shutdown = Shutdown::new().deadline(Duration::from_millis(20));
        for _ in 0..100 {
            shutdown.spawn("worker", std::future::pending::<()>());
        }
        let (release, blocked) = std::sync::mpsc::channel::<()>();
        shutdown.spawn("blocks its thread", async move { blocked.recv() });
        shutdown.trigger();
        let report = shutdown.drain().await;
        assert_eq!(report.aborted.get("worker"), Some(&100));
        assert_eq!(report.left, names([("blocks its thread", 1)]));
        drop(release);
    });
}

#[test]
fn nothing_is_kept_of_what_has_ended() {
    one_thread().block_on(async {
        let shutdown = Shutdown::new();
        for _ in 0..1000 {
            shutdown.spawn("job", async {}).await.unwrap();
        }
        assert_eq!(shutdown.shared.work.len(), 0);
        assert_eq!(Arc::strong_count(&shutdown.shared), 1);
        assert_eq!(format!("{shutdown:?}"), "Shutdown { begun: false, running: {} }");
    });
}

#[test]
fn outside_a_runtime_spawn_panics_and_leaves_no_entry() {
    let shutdown = Shutdown::new();
    assert!(catch_unwind(AssertUnwindSafe(|| shutdown.spawn("job", async {}))).is_err());
    assert_eq!(shutdown.shared.work.len(), 0);
}

#[test]
fn a_tracked_future_is_as_safe_to_drop_as_what_it_tracks() {
    fn holds<T: Unpin + CancelSafe + Send + Sync>(_: T) {}
    holds(Shutdown::new().track("work", crate::uncancelled(async {})));
}

#[cfg(all(unix, feature = "tokio-signal"))]
mod by_signal;
