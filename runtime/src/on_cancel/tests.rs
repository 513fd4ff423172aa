use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::sync::{mpsc, oneshot};
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};

use super::*;

/// What was said, by the line of the `on_cancel` that it is about.
static SAID: Mutex<Vec<(u32, String)>> = Mutex::new(Vec::new());

pub(super) fn reported(place: &Location<'_>, what: fmt::Arguments<'_>) {
    SAID.lock().unwrap().push((place.line(), what.to_string()));
}

fn said(line: u32) -> Vec<String> {
    SAID.lock().unwrap().iter().filter(|said| said.0 == line).map(|said| said.1.clone()).collect()
}

fn one_thread() -> Runtime {
    Builder::new_current_thread().enable_time().start_paused(true).build().unwrap()
}

/// A clean-up that waits, and then says that it has come to its end.
fn slow(done: oneshot::Sender<&'static str>) -> impl FnOnce() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send {
    move || {
        Box::pin(async move {
            sleep(Duration::from_secs(1)).await;
            let _ = done.send("done");
        })
    }
}

#[test]
fn a_timeout_runs_it_to_its_end() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        let work = async {
            let _undo = on_cancel(slow(sender));
            sleep(Duration::from_secs(60)).await;
        };
        assert!(timeout(Duration::from_secs(1), work).await.is_err());
        assert_eq!(clean_ups().len(), 1, "it counts from the drop");
        assert_eq!(receiver.await, Ok("done"));
        yield_now().await;
        assert_eq!(clean_ups().len(), 0);
    });
}

#[test]
fn a_select_runs_it() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        tokio::select! {
            () = async { let _undo = on_cancel(slow(sender)); sleep(Duration::from_secs(60)).await } => unreachable!(),
            () = sleep(Duration::from_millis(1)) => {}
        }
        assert_eq!(receiver.await, Ok("done"));
    });
}

#[test]
fn an_aborted_task_runs_it() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        let task = tokio::spawn(async {
            let _undo = on_cancel(slow(sender));
            sleep(Duration::from_secs(60)).await;
        });
        yield_now().await;
        task.abort();
        assert_eq!(receiver.await, Ok("done"));
    });
}

#[test]
fn an_early_return_and_a_panic_run_it() {
    one_thread().block_on(async {
        let (early, returned) = oneshot::channel();
        let fails = async {
            let _undo = on_cancel(slow(early));
            Err::<(), ()>(())?;
            sleep(Duration::from_secs(60)).await;
            Ok::<(), ()>(())
        };
        assert!(fails.await.is_err());
        assert_eq!(returned.await, Ok("done"));

        let (unwinding, panicked) = oneshot::channel();
        let task = tokio::spawn(async {
            let _undo = on_cancel(slow(unwinding));
            yield_now().await;
            std::panic::resume_unwind(Box::new(()));
        });
        assert!(task.await.unwrap_err().is_panic());
        assert_eq!(panicked.await, Ok("done"));
    });
}

#[test]
fn disarmed_it_does_not_run() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        let undo = on_cancel(slow(sender));
        sleep(Duration::from_secs(1)).await;
        undo.disarm();
        assert!(receiver.await.is_err(), "the clean-up went with it");
        assert_eq!(clean_ups().counts().finished, 0);
    });
}

#[test]
fn run_is_in_place_and_once() {
    let line = line!() + 3;
    one_thread().block_on(async {
        let (sender, mut receiver) = oneshot::channel();
        let undo = on_cancel(slow(sender));
        undo.run().await;
        assert_eq!(receiver.try_recv(), Ok("done"));
        yield_now().await;
        assert_eq!(clean_ups().counts().finished, 1);
    });
    assert!(said(line).is_empty());
}

#[test]
fn run_that_is_dropped_midway_goes_on_from_there() {
    one_thread().block_on(async {
        let (sender, mut steps) = mpsc::unbounded_channel();
        let undo = on_cancel(move || async move {
            for step in 0..3 {
                sender.send(step).unwrap();
                sleep(Duration::from_secs(1)).await;
            }
            sender.send(3).unwrap();
        });
        assert!(timeout(Duration::from_millis(1500), undo.run()).await.is_err());
        let mut seen = Vec::new();
        while let Some(step) = steps.recv().await {
            seen.push(step);
        }
        assert_eq!(seen, [0, 1, 2, 3]);
    });
}

#[test]
fn run_that_is_dropped_before_its_first_poll_runs_too() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        drop(on_cancel(slow(sender)).run());
        assert_eq!(receiver.await, Ok("done"));
    });
}

#[test]
fn run_that_panics_is_over() {
    let line = line!() + 3;
    one_thread().block_on(async {
        let task = tokio::spawn(async {
            let undo = on_cancel(|| async { std::panic::resume_unwind(Box::new(7_u32)) });
            undo.run().await;
        });
        let payload = task.await.unwrap_err().into_panic();
        assert_eq!(payload.downcast_ref(), Some(&7_u32));
        assert_eq!(clean_ups().len(), 0);
    });
    assert!(said(line).is_empty(), "who awaits it knows");
}

#[test]
fn many_at_once_all_run() {
    one_thread().block_on(async {
        let (armed, ran) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let tasks: Vec<_> = (0..1000)
            .map(|_| {
                let (armed, ran) = (Arc::clone(&armed), Arc::clone(&ran));
                tokio::spawn(async move {
                    let _undo = on_cancel(move || async move {
                        yield_now().await;
                        ran.fetch_add(1, SeqCst);
                    });
                    armed.fetch_add(1, SeqCst);
                    std::future::pending::<()>().await;
                })
            })
            .collect();
        while armed.load(SeqCst) < 1000 {
            yield_now().await;
        }
        for task in tasks {
            task.abort();
        }
        while ran.load(SeqCst) < 1000 {
            yield_now().await;
        }
        clean_ups().idle().await;
        assert_eq!(clean_ups().counts().finished, 1000);
    });
}

#[test]
fn it_runs_where_it_was_made() {
    let runtime = one_thread();
    let (sender, receiver) = oneshot::channel();
    let undo = {
        let _inside = runtime.enter();
        on_cancel(slow(sender))
    };
    drop(undo); // outside
    assert_eq!(runtime.block_on(receiver), Ok("done"));
}

#[test]
fn made_outside_it_runs_where_it_is_dropped() {
    let (sender, receiver) = oneshot::channel();
    let undo = on_cancel(slow(sender));
    one_thread().block_on(async {
        drop(undo);
        assert_eq!(receiver.await, Ok("done"));
    });
}

#[test]
fn without_a_runtime_it_says_so() {
    let line = line!() + 1;
    drop(on_cancel(|| async {}));
    assert_eq!(said(line), ["did not run: there is no tokio runtime here"]);
}

#[test]
fn a_runtime_that_shuts_down_does_not_run_it_and_it_says_so() {
    let line = line!() + 5;
    let several = Builder::new_multi_thread().worker_threads(2).build().unwrap();
    for runtime in [one_thread(), several] {
        let (armed, is_armed) = oneshot::channel();
        runtime.spawn(async {
            let _undo = on_cancel(|| async {});
            armed.send(()).unwrap();
            std::future::pending::<()>().await;
        });
        runtime.block_on(is_armed).unwrap();
        drop(runtime);
    }
    assert_eq!(said(line), ["did not run: the runtime is shutting down, or `Shutdown` has stopped waiting"; 2]);
}

#[test]
fn a_runtime_that_shuts_down_breaks_it_off_and_it_says_so() {
    let line = line!() + 2;
    let clean_ups = one_thread().block_on(async {
        drop(on_cancel(std::future::pending));
        yield_now().await;
        assert_eq!(clean_ups().len(), 1);
        clean_ups()
    });
    assert_eq!(said(line), ["was broken off: the runtime is shutting down, or `Shutdown` has stopped waiting"]);
    assert_eq!(clean_ups.len(), 0);
}

#[test]
fn a_panic_is_said_and_is_no_ones_end() {
    let (at_once, later) = (line!() + 2, line!() + 3);
    one_thread().block_on(async {
        drop(on_cancel::<_, std::future::Ready<()>>(|| panic!("no {}", "luck")));
        drop(on_cancel(|| async {
            yield_now().await;
            panic!("later");
        }));
        clean_ups().idle().await;
        let names = clean_ups().counts().panicked;
        assert_eq!(names.len(), 2);
        assert!(names.keys().all(|name| name.starts_with("clean-up of runtime/src/on_cancel/tests.rs:")), "{names:?}");
    });
    assert_eq!(said(at_once), ["panicked: no luck"]);
    assert_eq!(said(later), ["panicked: later"]);
}

#[test]
fn clean_ups_may_have_clean_ups() {
    one_thread().block_on(async {
        let (sender, receiver) = oneshot::channel();
        drop(on_cancel(|| async {
            let _second = on_cancel(slow(sender));
            yield_now().await;
        }));
        assert_eq!(receiver.await, Ok("done"));
    });
}

#[test]
fn it_may_stand_in_shared_state() {
    fn holds<T: Send + Sync + Unpin>(_: &T) {}
    fn races<T: CancelSafe + Send + Sync>(_: T) {}
    one_thread().block_on(async {
        let undo = on_cancel(|| async { std::cell::Cell::new(1).set(2) });
        holds(&undo);
        assert!(format!("{undo:?}").starts_with("OnCancel(runtime/src/on_cancel/tests.rs:"), "{undo:?}");
        races(undo.run());
    });
}

#[cfg(feature = "tracing")]
#[test]
fn with_tracing_it_is_an_event() {
    use tracing::field::{Field, Visit};
    use tracing::span::{Attributes, Id, Record};
    use tracing::{Event, Level, Metadata, Subscriber};

    struct Message(String);

    impl Visit for Message {
        fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
            self.0 = format!("{}: {value:?}", field.name());
        }
    }

    struct Events(Arc<Mutex<Vec<String>>>);

    impl Subscriber for Events {
        fn enabled(&self, metadata: &Metadata<'_>) -> bool {
            metadata.target() == "async_hygiene" && *metadata.level() == Level::ERROR
        }
        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }
        fn record(&self, _: &Id, _: &Record<'_>) {}
        fn record_follows_from(&self, _: &Id, _: &Id) {}
        fn event(&self, event: &Event<'_>) {
            let mut message = Message(String::new());
            event.record(&mut message);
            self.0.lock().unwrap().push(message.0);
        }
        fn enter(&self, _: &Id) {}
        fn exit(&self, _: &Id) {}
    }

    let events = Arc::new(Mutex::new(Vec::new()));
    tracing::subscriber::with_default(Events(Arc::clone(&events)), || drop(on_cancel(|| async {})));
    let events = events.lock().unwrap();
    assert_eq!(events.len(), 1, "{events:?}");
    assert!(
        events[0].starts_with("message: the clean-up of `on_cancel` at runtime/src/on_cancel/tests.rs:"),
        "{events:?}"
    );
    assert!(events[0].ends_with(" did not run: there is no tokio runtime here"), "{events:?}");
}
