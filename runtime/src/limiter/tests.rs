use std::future::pending;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Mutex;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::task::{JoinSet, yield_now};
use tokio::time::{Instant, sleep, timeout};

use super::*;

fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

/// (running, waiting)
fn state(limiter: &Limiter) -> (usize, usize) {
    (limiter.running(), limiter.waiting())
}

fn message(panic: Box<dyn std::any::Any + Send>) -> String {
    panic.downcast_ref::<String>().cloned().unwrap_or_else(|| panic.downcast_ref::<&str>().unwrap().to_string())
}

#[test]
fn a_limit_of_zero_or_above_what_a_semaphore_counts_panics() {
    let panic = catch_unwind(|| Limiter::new(0)).unwrap_err();
    assert_eq!(message(panic), "a limit of 0 would let nobody in");

    let panic = catch_unwind(|| Limiter::named("too many", usize::MAX)).unwrap_err();
    assert!(message(panic).contains("is more than a semaphore can count"));

    assert_eq!(Limiter::new(Semaphore::MAX_PERMITS).limit(), Semaphore::MAX_PERMITS);
}

#[test]
fn it_can_be_shared_and_its_futures_sent() {
    fn sent<T: Send>(_: &T) {}
    fn shared<T: Send + Sync + 'static>() {}

    shared::<Limiter>();
    shared::<LimiterPermit>();
    shared::<Permit<'static>>();
    let limiter = Limiter::new(1);
    sent(&limiter.acquire());
    sent(&limiter.acquire_borrowed());
    sent(&limiter.acquire_queued(1));
    sent(&limiter.acquire_queued_borrowed(1));
}

#[test]
fn clones_are_the_same_limiter() {
    let limiter = Limiter::named("mail", 1);
    let clone = limiter.clone();
    let permit = limiter.try_acquire();
    assert!(clone.try_acquire().is_none());
    assert_eq!(format!("{clone:?}"), r#"Limiter { name: "mail", limit: 1, running: 1, waiting: 0 }"#);
    drop((permit, limiter));
    assert_eq!(state(&clone), (0, 0));
    assert_eq!(format!("{:?}", Limiter::new(2)), "Limiter { limit: 2, running: 0, waiting: 0 }");
}

#[test]
fn an_owned_permit_outlives_the_handle() {
    let limiter = Limiter::new(1);
    let permit = limiter.try_acquire().unwrap();
    drop(limiter);
    assert_eq!(format!("{permit:?}"), "LimiterPermit { limit: 1, running: 1, waiting: 0 }");
    drop(permit);
}

#[test]
fn it_counts_at_each_step() {
    let limiter = Limiter::new(2);
    assert_eq!(state(&limiter), (0, 0));

    let unpolled = limiter.acquire();
    assert_eq!(state(&limiter), (0, 0));
    drop(unpolled);

    let one = limiter.try_acquire().unwrap();
    assert_eq!(state(&limiter), (1, 0));
    let Poll::Ready(two) = poll(pin!(limiter.acquire_borrowed())) else { panic!("there is a permit") };
    assert_eq!(state(&limiter), (2, 0));

    let mut third = Box::pin(limiter.acquire());
    assert!(poll(third.as_mut()).is_pending());
    assert_eq!(state(&limiter), (2, 1));
    let mut fourth = Box::pin(limiter.acquire_queued_borrowed(2));
    assert!(poll(fourth.as_mut()).is_pending());
    assert_eq!(state(&limiter), (2, 2));

    assert!(matches!(poll(pin!(limiter.acquire_queued(2))), Poll::Ready(None)));
    assert!(limiter.try_acquire().is_none());
    assert_eq!(state(&limiter), (2, 2));

    drop(one); // handed to the third, who counts as running before it is polled
    assert_eq!(state(&limiter), (2, 1));
    drop(fourth);
    assert_eq!(state(&limiter), (2, 0));
    let Poll::Ready(third) = poll(third.as_mut()) else { panic!("it has been handed a permit") };
    assert_eq!(state(&limiter), (2, 0));

    drop(two);
    assert_eq!(state(&limiter), (1, 0));
    drop(third);
    assert_eq!(state(&limiter), (0, 0));
}

#[test]
fn a_permit_that_was_handed_over_leaves_a_place_in_the_queue() {
    let limiter = Limiter::new(1);
    let holder = limiter.try_acquire().unwrap();
    let mut first = pin!(limiter.acquire_queued(1));
    assert!(poll(first.as_mut()).is_pending());
    assert!(matches!(poll(pin!(limiter.acquire_queued(1))), Poll::Ready(None)));

    drop(holder); // the first has the permit, though nobody has polled it since
    let mut second = pin!(limiter.acquire_queued(1));
    assert!(poll(second.as_mut()).is_pending(), "one runs, none waits");
    assert!(matches!(poll(pin!(limiter.acquire_queued(1))), Poll::Ready(None)));

    let Poll::Ready(Some(permit)) = poll(first) else { panic!("it has been handed a permit") };
    drop(permit);
    assert!(matches!(poll(second), Poll::Ready(Some(_))));
}

#[test]
fn nobody_takes_a_permit_on_its_way_to_a_waiter() {
    let limiter = Limiter::new(1);
    let holder = limiter.try_acquire_borrowed().unwrap();
    let mut waiter = pin!(limiter.acquire());
    assert!(poll(waiter.as_mut()).is_pending());

    drop(holder);
    assert!(limiter.try_acquire().is_none());
    assert!(limiter.try_acquire_borrowed().is_none());
    assert!(matches!(poll(pin!(limiter.acquire_queued(0))), Poll::Ready(None)));
    assert!(poll(pin!(limiter.acquire())).is_pending());
    assert_eq!(state(&limiter), (1, 0));
    assert!(poll(waiter).is_ready());
}

#[test]
fn a_permit_handed_to_one_who_is_gone_goes_to_the_next() {
    let limiter = Limiter::new(1);
    let holder = limiter.try_acquire().unwrap();
    let mut first = Box::pin(limiter.acquire());
    let mut second = pin!(limiter.acquire());
    assert!(poll(first.as_mut()).is_pending());
    assert!(poll(second.as_mut()).is_pending());

    drop(holder);
    drop(first);
    assert_eq!(state(&limiter), (1, 0));
    assert!(poll(second).is_ready());
    assert_eq!(state(&limiter), (0, 0));
}

#[tokio::test(start_paused = true)]
async fn first_come_first_served() {
    const CALLS: usize = 100;
    let limiter = Limiter::new(3);
    let order = Arc::new(Mutex::new(Vec::new()));
    let mut tasks = JoinSet::new();
    for call in 0..CALLS {
        let (limiter, order) = (limiter.clone(), Arc::clone(&order));
        tasks.spawn(async move {
            let _permit = if call % 2 == 0 {
                limiter.acquire().await
            } else {
                limiter.acquire_queued(CALLS).await.unwrap() // one queue for all
            };
            order.lock().unwrap().push(call);
            sleep(Duration::from_millis(10)).await;
        });
        yield_now().await; // this one asks before the next
    }
    let start = Instant::now();
    tasks.join_all().await;
    assert_eq!(*order.lock().unwrap(), (0..CALLS).collect::<Vec<_>>());
    assert_eq!(start.elapsed(), Duration::from_millis(10) * CALLS.div_ceil(3) as u32, "three at a time");
    assert_eq!(state(&limiter), (0, 0));
}

#[tokio::test(start_paused = true)]
async fn who_holds_and_who_waits_may_be_cancelled() {
    let limiter = Limiter::new(1);
    let hold = async || {
        let _permit = limiter.acquire_borrowed().await;
        pending::<()>().await
    };

    assert!(timeout(Duration::from_secs(1), hold()).await.is_err(), "it holds, for ever");
    assert_eq!(state(&limiter), (0, 0));

    let permit = limiter.acquire().await;
    assert!(timeout(Duration::from_secs(1), hold()).await.is_err(), "it waits, for ever");
    assert_eq!(state(&limiter), (1, 0));
    drop(permit);
    assert_eq!(state(&limiter), (0, 0));
}

#[tokio::test]
async fn an_aborted_task_and_one_that_panics_give_back() {
    let limiter = Limiter::new(1);
    let permit = limiter.acquire().await;
    let aborted = tokio::spawn(async move {
        let _permit = permit;
        pending::<()>().await
    });
    yield_now().await;
    aborted.abort();
    assert!(aborted.await.unwrap_err().is_cancelled());
    assert_eq!(state(&limiter), (0, 0));

    let same = limiter.clone();
    let panics = tokio::spawn(async move {
        let _permit = same.acquire_borrowed().await;
        panic!("of the work");
    });
    let permit = timeout(Duration::from_secs(5), async {
        yield_now().await;
        limiter.acquire().await
    });
    assert!(panics.await.unwrap_err().is_panic());
    drop(permit.await.unwrap());
    assert_eq!(state(&limiter), (0, 0));
}

/// As the order of fields and locals has it: the permit comes first, then the place.
#[test]
fn a_waker_that_panics_leaves_no_trace() {
    struct Panics;

    impl std::task::Wake for Panics {
        fn wake(self: Arc<Self>) {
            panic!("of the waker");
        }
    }

    let limiter = Limiter::new(1);
    let dropped = |permit: Box<dyn FnOnce()>| {
        let mut waiter = pin!(limiter.acquire());
        let waker = Waker::from(Arc::new(Panics));
        assert!(waiter.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
        assert!(catch_unwind(AssertUnwindSafe(permit)).is_err());
        assert_eq!(state(&limiter), (1, 0));
        assert!(poll(waiter).is_ready());
        assert_eq!(state(&limiter), (0, 0));
    };

    let permit = limiter.try_acquire().unwrap();
    dropped(Box::new(move || drop(permit)));
    let permit = Box::leak(Box::new(limiter.clone())).try_acquire_borrowed().unwrap();
    dropped(Box::new(move || drop(permit)));
}

/// Many tasks on many threads, all at once: exactly as many get in as there are permits and places.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_bound_of_the_queue_is_exact() {
    const LIMIT: usize = 3;
    const QUEUE: usize = 5;
    const CALLS: usize = 64;

    for _ in 0..200 {
        let limiter = Limiter::new(LIMIT);
        let start = Arc::new(tokio::sync::Barrier::new(CALLS));
        let open = Arc::new(Semaphore::new(0));
        let answered = Arc::new(AtomicUsize::new(0));
        let mut tasks = JoinSet::new();
        for _ in 0..CALLS {
            let (limiter, start) = (limiter.clone(), Arc::clone(&start));
            let (open, answered) = (Arc::clone(&open), Arc::clone(&answered));
            tasks.spawn(async move {
                start.wait().await;
                let permit = limiter.acquire_queued(QUEUE).await;
                answered.fetch_add(1, Ordering::Relaxed);
                assert!(limiter.waiting() <= QUEUE);
                if permit.is_some() {
                    let _open = open.acquire().await.unwrap();
                }
                permit.is_some()
            });
        }
        // No permit comes back before all have asked: those who wait are the only ones without an answer.
        let all = async {
            while answered.load(Ordering::Relaxed) < CALLS - QUEUE {
                yield_now().await;
            }
        };
        timeout(Duration::from_secs(10), all).await.expect("more wait than may");
        assert_eq!(state(&limiter), (LIMIT, QUEUE));
        open.add_permits(CALLS);
        let admitted = tasks.join_all().await.into_iter().filter(|admitted| *admitted).count();
        assert_eq!(admitted, LIMIT + QUEUE);
        assert_eq!(state(&limiter), (0, 0));
    }
}

/// Two threads ask for the one place there is, as nearly at once as can be had.
#[test]
fn of_two_who_ask_at_once_one_is_refused() {
    const ROUNDS: usize = 20_000;

    let limiter = Limiter::new(1);
    let arrived = AtomicUsize::new(0);
    let admitted = AtomicUsize::new(0);
    let meet = |meeting: usize| {
        arrived.fetch_add(1, Ordering::SeqCst);
        for turn in 1_u32.. {
            if arrived.load(Ordering::SeqCst) >= 2 * meeting {
                return;
            }
            if turn % 256 == 0 { std::thread::yield_now() } else { std::hint::spin_loop() }
        }
    };
    let work = || {
        for round in 0..ROUNDS {
            meet(3 * round + 1);
            let mut call = pin!(limiter.acquire_queued_borrowed(0));
            let answer = poll(call.as_mut());
            if !matches!(answer, Poll::Ready(None)) {
                admitted.fetch_add(1, Ordering::SeqCst);
            }
            meet(3 * round + 2);
            assert_eq!(admitted.load(Ordering::SeqCst), round + 1);
            drop(answer);
            meet(3 * round + 3);
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    assert_eq!(state(&limiter), (0, 0));
}

/// Calls that come, wait, give up and go, on many threads: never more than the limit at work, never more than the queue waiting.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_limit_holds_in_a_crowd() {
    const LIMIT: usize = 2;
    const QUEUE: usize = 3;

    let limiter = Limiter::new(LIMIT);
    let at_work = Arc::new(AtomicUsize::new(0));
    let mut tasks = JoinSet::new();
    for task in 0..16 {
        let (limiter, at_work) = (limiter.clone(), Arc::clone(&at_work));
        tasks.spawn(async move {
            for call in 0..500 {
                let permit = match (task + call) % 3 {
                    0 => limiter.try_acquire(),
                    1 => timeout(Duration::from_micros(50), limiter.acquire_queued(QUEUE)).await.ok().flatten(),
                    _ => limiter.acquire_queued(QUEUE).await,
                };
                assert!(limiter.waiting() <= QUEUE);
                if permit.is_some() {
                    assert!(at_work.fetch_add(1, Ordering::SeqCst) < LIMIT);
                    if call % 7 == 0 {
                        yield_now().await;
                    }
                    at_work.fetch_sub(1, Ordering::SeqCst);
                }
            }
        });
    }
    tasks.join_all().await;
    assert_eq!(state(&limiter), (0, 0));
    let all = [limiter.try_acquire(), limiter.try_acquire()];
    assert!(all.iter().all(Option::is_some) && limiter.try_acquire().is_none(), "no permit is lost, none is new");
}

#[test]
fn the_facts() {
    fn permit<T: LockGuard<(), kind::Permit>>() {}
    fn loses_its_place<M, T: DropPartial<M, (), lost::place_in_queue>>() {}

    permit::<Permit<'static>>();
    permit::<LimiterPermit>();
    loses_its_place::<method::acquire, Limiter>();
    loses_its_place::<method::Named<{ method::named("acquire_queued") }>, Limiter>();
}

#[cfg(feature = "tracing")]
mod long_waits {
    use super::*;
    use std::fmt::Write;
    use tracing::field::{Field, Visit};
    use tracing::{Event, Level, Metadata, Subscriber, span};

    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<String>>>);

    impl Log {
        fn take(&self) -> Vec<String> {
            std::mem::take(&mut self.0.lock().unwrap())
        }
    }

    impl Subscriber for Log {
        fn enabled(&self, metadata: &Metadata<'_>) -> bool {
            metadata.target() == "async_hygiene"
        }

        fn event(&self, event: &Event<'_>) {
            struct Line(String);

            impl Visit for Line {
                fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
                    write!(self.0, " {field}={value:?}").unwrap();
                }
            }

            assert_eq!(*event.metadata().level(), Level::WARN);
            let mut line = Line(String::new());
            event.record(&mut line);
            self.0.lock().unwrap().push(line.0.trim_start().to_string());
        }

        fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
            span::Id::from_u64(1)
        }

        fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
        fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
        fn enter(&self, _: &span::Id) {}
        fn exit(&self, _: &span::Id) {}
    }

    #[tokio::test(start_paused = true)]
    async fn one_event_when_a_long_wait_is_over() {
        let log = Log::default();
        let _default = tracing::subscriber::set_default(log.clone());
        let limiter = Limiter::named("mail", 1);

        let permit = limiter.acquire().await;
        tokio::spawn(async move {
            sleep(Duration::from_millis(1500)).await;
            drop(permit);
        });
        let other = limiter.clone();
        tokio::spawn(async move {
            yield_now().await;
            drop(other.acquire().await);
        });
        drop(limiter.acquire().await);
        assert_eq!(
            log.take(),
            [r#"message=got a permit after a long wait limiter="mail" limit=1 waiting=1 waited=1.5s"#]
        );
    }

    #[tokio::test(start_paused = true)]
    async fn one_event_when_it_is_given_up() {
        let log = Log::default();
        let _default = tracing::subscriber::set_default(log.clone());
        let limiter = Limiter::new(1);
        let _permit = limiter.acquire().await;

        assert!(timeout(Duration::from_secs(3), limiter.acquire()).await.is_err());
        assert_eq!(
            log.take(),
            [r#"message=gave up after a long wait for a permit limiter="without a name" limit=1 waiting=0 waited=3s"#]
        );
        assert!(timeout(Duration::from_secs(1), limiter.acquire()).await.is_err(), "as long as is not long");
        assert!(log.take().is_empty());
    }
}
