use std::cell::Cell;
use std::future::{pending, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::{Instant, advance, sleep};
use tokio_util::sync::CancellationToken;

use super::{frame, watch};
use crate::facts::CancelSafe;
use crate::{Cancelled, Interrupted, TimedOut, bounded, cancellable, scope, timeout};

type Output = Result<u32, Interrupted>;

fn ms(n: u64) -> Duration {
    Duration::from_millis(n)
}

/// Counts who is woken.
#[derive(Default)]
struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

impl Count {
    fn waker() -> (Arc<Count>, Waker) {
        let count = Arc::<Count>::default();
        (count.clone(), count.into())
    }

    fn get(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

fn poll<F: Future>(future: Pin<&mut F>, waker: &Waker) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(waker))
}

/// A future of which it is known that it may be dropped.
struct MayDrop<F>(Pin<Box<F>>);

fn may_drop<F: Future>(future: F) -> MayDrop<F> {
    MayDrop(Box::pin(future))
}

impl<F: Future> Future for MayDrop<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<F> CancelSafe for MayDrop<F> {}

/// Waits so many times, and counts how often it is polled.
async fn waits(times: usize, polls: &Cell<usize>) {
    let mut left = times;
    poll_fn(move |context| {
        polls.set(polls.get() + 1);
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// Nothing is left on this thread of what was polled.
#[track_caller]
fn nothing_is_left() {
    assert_eq!(watch::users(), 0);
    assert!(!frame::check() && !frame::is_cancelled() && !frame::stopped());
    assert!(frame::Timed::enter(None).own().is_none());
}

#[cancellable]
async fn polled(polls: &Cell<usize>, token: &CancellationToken) -> Output {
    waits(2, polls).await;
    waits(0, polls).await;
    may_drop(waits(3, polls)).await;
    Ok(1)
}

#[test]
fn a_body_is_polled_as_often_as_it_is_woken() {
    let (polls, token) = (Cell::new(0), CancellationToken::new());
    let (woken, waker) = Count::waker();
    let mut call = pin!(polled(&polls, &token));
    let mut pending = 0;
    while poll(call.as_mut(), &waker).is_pending() {
        pending += 1;
    }
    assert_eq!((pending, woken.get(), polls.get()), (5, 5, 3 + 1 + 4));
    nothing_is_left();
}

#[test]
fn cancelled_before_it_began_it_does_not_begin() {
    let (polls, token) = (Cell::new(0), CancellationToken::new());
    token.cancel();
    let (woken, waker) = Count::waker();
    let output = poll(pin!(polled(&polls, &token)), &waker);
    assert!(matches!(output, Poll::Ready(Err(Interrupted::Cancelled(_)))));
    assert_eq!((polls.get(), woken.get()), (0, 0));
    nothing_is_left();
}

#[cancellable]
async fn waiting(token: &CancellationToken) -> Output {
    may_drop(pending::<()>()).await;
    Ok(1)
}

#[cancellable]
async fn keeping(polls: &Cell<usize>, token: &CancellationToken) -> Output {
    waits(1, polls).await;
    waits(1, polls).await;
    Ok(1)
}

#[test]
fn what_may_not_be_dropped_runs_to_its_end_first() {
    let (polls, token) = (Cell::new(0), CancellationToken::new());
    let (_, waker) = Count::waker();
    let mut call = pin!(keeping(&polls, &token));
    assert!(poll(call.as_mut(), &waker).is_pending());
    token.cancel();
    assert!(matches!(poll(call.as_mut(), &waker), Poll::Ready(Err(Interrupted::Cancelled(_)))));
    assert_eq!(polls.get(), 2, "the first await is done, the second has not begun");
}

#[test]
fn the_last_waker_is_woken() {
    let token = CancellationToken::new();
    let ((a, waker_a), (b, waker_b)) = (Count::waker(), Count::waker());
    let mut call = pin!(waiting(&token));
    for waker in [&waker_a, &waker_a, &waker_b, &waker_b, &waker_a, &waker_b] {
        assert!(poll(call.as_mut(), waker).is_pending());
    }
    token.cancel();
    assert_eq!((a.get(), b.get()), (0, 1));
    assert!(matches!(poll(call.as_mut(), &waker_b), Poll::Ready(Err(Interrupted::Cancelled(_)))));
}

#[test]
fn polls_that_nobody_asked_for_change_nothing() {
    let token = CancellationToken::new();
    let (woken, waker) = Count::waker();
    let mut call = pin!(waiting(&token));
    for n in 0..100 {
        // Now and then with a waker that nobody listens to.
        let waker = if n % 7 == 0 { Waker::noop() } else { &waker };
        assert!(poll(call.as_mut(), waker).is_pending());
    }
    assert!(poll(call.as_mut(), &waker).is_pending());
    assert_eq!(woken.get(), 0);
    token.cancel();
    assert_eq!(woken.get(), 1);
    // It is over for any waker.
    assert!(matches!(poll(call.as_mut(), Waker::noop()), Poll::Ready(Err(_))));
    nothing_is_left();
}

#[cancellable]
async fn cancels_itself(at: u32, token: &CancellationToken) -> Output {
    let mut n = 0;
    let itself = token.clone();
    may_drop(poll_fn(move |_| {
        n += 1;
        if n == at {
            itself.cancel();
        }
        Poll::<()>::Pending
    }))
    .await;
    Ok(1)
}

#[test]
fn cancelled_after_the_check_and_before_the_registration() {
    for at in 1..5 {
        let token = CancellationToken::new();
        let (_, waker) = Count::waker();
        let mut call = pin!(cancels_itself(at, &token));
        for _ in 1..at {
            assert!(poll(call.as_mut(), &waker).is_pending());
        }
        assert!(poll(call.as_mut(), &waker).is_ready(), "nobody would wake it again: {at}");
    }
}

#[test]
fn whenever_another_thread_cancels_somebody_is_woken() {
    for round in 0..if cfg!(miri) { 20 } else { 2000 } {
        let token = CancellationToken::new();
        let other = token.clone();
        let (woken, waker) = Count::waker();
        let mut call = pin!(waiting(&token));
        if round % 2 == 0 {
            assert!(poll(call.as_mut(), &waker).is_pending());
        }
        let canceller = std::thread::spawn(move || other.cancel());
        let mut ready = false;
        for _ in 0..round % 5 {
            if !ready {
                ready = poll(call.as_mut(), &waker).is_ready();
            }
        }
        if !ready {
            ready = poll(call.as_mut(), &waker).is_ready();
        }
        canceller.join().unwrap();
        assert!(ready || woken.get() > 0, "round {round}");
        assert!(ready || poll(call.as_mut(), &waker).is_ready(), "round {round}");
    }
}

#[test]
fn a_call_wanders_from_thread_to_thread() {
    let token = CancellationToken::new();
    let (woken, waker) = Count::waker();
    let own = token.clone();
    #[cancellable]
    async fn by_value(token: CancellationToken) -> Output {
        may_drop(pending::<()>()).await;
        Ok(1)
    }
    let mut call = Box::pin(by_value(own));
    for _ in 0..4 {
        let waker = waker.clone();
        call = std::thread::spawn(move || {
            assert!(poll(call.as_mut(), &waker).is_pending());
            nothing_is_left();
            call
        })
        .join()
        .unwrap();
    }
    token.cancel();
    assert_eq!(woken.get(), 1);
    let ready = std::thread::spawn(move || poll(call.as_mut(), Waker::noop()).is_ready());
    assert!(ready.join().unwrap());
}

#[cancellable]
async fn panics(late: bool, polls: &Cell<usize>, token: &CancellationToken) -> Output {
    if late {
        waits(1, polls).await;
    }
    panic!("on purpose");
}

#[test]
fn a_panic_leaves_nothing_behind() {
    let (polls, token) = (Cell::new(0), CancellationToken::new());
    for late in [false, true] {
        let mut call = Box::pin(panics(late, &polls, &token));
        if late {
            assert!(poll(call.as_mut(), Waker::noop()).is_pending());
        }
        let caught = catch_unwind(AssertUnwindSafe(|| poll(call.as_mut(), Waker::noop()).is_ready()));
        assert!(caught.is_err());
        nothing_is_left();
        drop(call);
        nothing_is_left();
    }
    // A call around goes on with its own token.
    #[cancellable]
    async fn around(polls: &Cell<usize>, token: &CancellationToken) -> Output {
        let inner = CancellationToken::new();
        inner.cancel();
        let other = CancellationToken::new();
        let mut call = Box::pin(panics(false, polls, &other));
        let caught = catch_unwind(AssertUnwindSafe(|| poll(call.as_mut(), Waker::noop()).is_ready()));
        assert!(caught.is_err());
        waits(0, polls).await;
        token.cancel();
        waits(0, polls).await;
        Ok(1)
    }
    let before = polls.get();
    let output = poll(pin!(around(&polls, &token)), Waker::noop());
    assert!(matches!(output, Poll::Ready(Err(Interrupted::Cancelled(_)))));
    assert_eq!(polls.get(), before + 1);
    nothing_is_left();
}

#[cancellable]
async fn inner(polls: &Cell<usize>, token: &CancellationToken) -> Result<u32, Cancelled> {
    may_drop(waits(1, polls)).await;
    may_drop(waits(1, polls)).await;
    Ok(1)
}

#[cancellable(token = outer)]
async fn outer(polls: &Cell<usize>, outer: &CancellationToken, of_inner: &CancellationToken) -> Output {
    let first = inner(polls, of_inner).await;
    waits(0, polls).await;
    Ok(if first.is_err() { 2 } else { 1 })
}

#[test]
fn each_call_looks_at_its_own_token() {
    for (cancel_outer, cancel_inner) in [(false, false), (false, true), (true, false)] {
        let (polls, a, b) = (Cell::new(0), CancellationToken::new(), CancellationToken::new());
        let mut call = pin!(outer(&polls, &a, &b));
        assert!(poll(call.as_mut(), Waker::noop()).is_pending());
        if cancel_outer {
            a.cancel();
        }
        if cancel_inner {
            b.cancel();
        }
        let mut output = poll(call.as_mut(), Waker::noop());
        while output.is_pending() {
            output = poll(call.as_mut(), Waker::noop());
        }
        match (cancel_outer, cancel_inner, output) {
            (false, false, Poll::Ready(Ok(1))) | (false, true, Poll::Ready(Ok(2))) => {}
            (true, _, Poll::Ready(Err(Interrupted::Cancelled(error)))) => {
                assert!(error.function().ends_with("outer"), "{error}");
            }
            (_, _, output) => panic!("{cancel_outer} {cancel_inner} {output:?}"),
        }
        nothing_is_left();
    }
}

/// Says when it is dropped.
struct Told<'a>(&'a Cell<Vec<&'static str>>, &'static str);

impl Drop for Told<'_> {
    fn drop(&mut self) {
        let mut told = self.0.take();
        told.push(self.1);
        self.0.set(told);
    }
}

#[test]
fn the_body_is_gone_before_the_caller_hears_of_it() {
    #[cancellable(or = { told.set([told.take(), vec!["or"]].concat()); 0 })]
    async fn holds(told: &Cell<Vec<&'static str>>, _last: Told<'_>, token: &CancellationToken) -> u32 {
        let _first = Told(told, "local");
        may_drop(pending::<()>()).await;
        1
    }
    let (told, token) = (Cell::new(Vec::new()), CancellationToken::new());
    let mut call = pin!(holds(&told, Told(&told, "parameter"), &token));
    assert!(poll(call.as_mut(), Waker::noop()).is_pending());
    token.cancel();
    assert_eq!(poll(call.as_mut(), Waker::noop()), Poll::Ready(0));
    // The call itself is still there.
    assert_eq!(told.take(), ["local", "parameter", "or"]);
}

#[test]
#[should_panic(expected = "after it had ended")]
fn polled_after_the_end() {
    let token = CancellationToken::new();
    token.cancel();
    let mut call = pin!(waiting(&token));
    assert!(poll(call.as_mut(), Waker::noop()).is_ready());
    let _ = poll(call.as_mut(), Waker::noop());
}

#[timeout("100ms")]
async fn hard(wait: Duration) -> Output {
    keep(sleep(wait)).await;
    Ok(1)
}

#[timeout("100ms", graceful)]
async fn graceful(first: Duration, then: Duration, droppable: bool) -> Output {
    if droppable {
        may_drop(sleep(first)).await;
    } else {
        keep(sleep(first)).await;
    }
    keep(sleep(then)).await;
    Ok(1)
}

/// Nothing is known of this one.
async fn keep(future: impl Future<Output = ()>) {
    future.await;
}

async fn took<T>(future: impl Future<Output = T>) -> (T, u128) {
    let start = Instant::now();
    let output = future.await;
    (output, start.elapsed().as_millis())
}

#[tokio::test(start_paused = true)]
async fn a_hard_deadline_drops_whatever_waits() {
    assert!(matches!(took(hard(ms(99))).await, (Ok(1), 99..101)));
    assert!(matches!(took(hard(ms(500))).await, (Err(Interrupted::TimedOut(_)), 100..103)));
    nothing_is_left();
}

#[tokio::test(start_paused = true)]
async fn a_graceful_deadline_waits_for_what_may_not_be_dropped() {
    assert!(matches!(took(graceful(ms(50), ms(10), false)).await, (Ok(1), 60..63)));
    // It is droppable: at once.
    assert!(matches!(took(graceful(ms(500), ms(10), true)).await, (Err(Interrupted::TimedOut(_)), 100..103)));
    // It is not: when it is done. The next await does not begin.
    assert!(matches!(took(graceful(ms(500), ms(10), false)).await, (Err(Interrupted::TimedOut(_)), 500..503)));
    // The time is up while the last one waits.
    assert!(matches!(took(graceful(ms(50), ms(500), true)).await, (Ok(1), 550..553)));
    nothing_is_left();
}

#[tokio::test(start_paused = true)]
async fn the_time_begins_with_the_first_poll() {
    let call = hard(ms(50));
    advance(ms(1000)).await;
    assert!(call.await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn the_timer_wakes_the_last_waker() {
    let ((a, waker_a), (b, waker_b)) = (Count::waker(), Count::waker());
    let mut call = pin!(hard(ms(500)));
    for waker in [&waker_a, &waker_b, &waker_b] {
        assert!(poll(call.as_mut(), waker).is_pending());
    }
    advance(ms(101)).await;
    assert_eq!((a.get(), b.get()), (0, 1));
    assert!(poll(call.as_mut(), &waker_b).is_ready());
}

/// Uses up the budget that tokio gives a task, then waits for ever.
async fn exhausts() {
    let (semaphore, mut exhausted) = (Semaphore::new(1), false);
    let exhaust = poll_fn(move |context| {
        while !exhausted {
            exhausted = pin!(semaphore.acquire()).poll(context).is_pending();
        }
        Poll::<()>::Pending
    });
    may_drop(exhaust).await;
}

#[tokio::test(start_paused = true)]
async fn a_task_without_budget_is_woken_nevertheless() {
    #[timeout("100ms")]
    async fn timed() -> Output {
        exhausts().await;
        Ok(1)
    }
    #[cancellable]
    async fn cancelled(token: &CancellationToken) -> Output {
        may_drop(exhausts()).await;
        Ok(1)
    }
    let hour = Duration::from_secs(3600);
    let timed = tokio::spawn(tokio::time::timeout(hour, took(timed())));
    assert!(matches!(timed.await.unwrap(), Ok((Err(Interrupted::TimedOut(_)), 100..103))));
    let token = CancellationToken::new();
    let own = token.clone();
    let task = tokio::spawn(tokio::time::timeout(hour, async move { took(cancelled(&own)).await }));
    sleep(ms(10)).await;
    token.cancel();
    assert!(matches!(task.await.unwrap(), Ok((Err(Interrupted::Cancelled(_)), 10..13))));
}

#[timeout("50ms")]
async fn shorter(wait: Duration) -> Result<u32, TimedOut> {
    keep(sleep(wait)).await;
    Ok(1)
}

#[timeout("10s")]
async fn longer(wait: Duration) -> Result<u32, TimedOut> {
    keep(sleep(wait)).await;
    Ok(1)
}

#[tokio::test(start_paused = true)]
async fn the_nearest_deadline_holds_inside_and_is_gone_afterwards() {
    #[timeout("100ms")]
    async fn around(inner: impl Future<Output = Result<u32, TimedOut>>) -> Result<u32, TimedOut> {
        Ok(inner.await.unwrap_or(7))
    }
    // The inner one ends first, and the outer goes on.
    assert!(matches!(took(around(shorter(ms(500)))).await, (Ok(7), 50..53)));
    // The outer one ends, and is named.
    let (output, took_ms) = took(around(longer(ms(500)))).await;
    let error = output.unwrap_err();
    assert!(error.function().ends_with("around") && (100..103).contains(&took_ms), "{error} {took_ms}");
    assert_eq!(error.limit(), ms(100));
    // Nobody is cut short by what held before.
    assert!(longer(ms(5000)).await.is_ok());
    nothing_is_left();
}

#[tokio::test(start_paused = true)]
async fn a_panic_takes_its_deadline_along() {
    #[timeout("10ms")]
    async fn panicking() -> Output {
        panic!("on purpose");
    }
    let caught = catch_unwind(AssertUnwindSafe(|| poll(pin!(panicking()), Waker::noop()).is_ready()));
    assert!(caught.is_err());
    nothing_is_left();
    assert!(longer(ms(5000)).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_call_in_a_call_in_a_select() {
    #[cancellable]
    async fn ambient(wait: Duration) -> Output {
        may_drop(sleep(wait)).await;
        Ok(1)
    }
    #[cancellable]
    #[timeout("1s")]
    #[bounded(2)]
    async fn around(first: Duration, second: Duration, token: &CancellationToken) -> Output {
        let one = tokio::select! {
            one = may_drop(scope(token.child_token(), ambient(first))) => one?,
            two = may_drop(hard(second)) => two? + 1,
        };
        may_drop(sleep(ms(10))).await;
        Ok(one)
    }
    let token = CancellationToken::new();
    assert!(matches!(took(around(ms(20), ms(50), &token)).await, (Ok(1), 30..34)));
    assert!(matches!(took(around(ms(80), ms(50), &token)).await, (Ok(2), 60..64)));
    // The inner one's time is up, and that is said by `?`.
    let (output, after) = took(around(ms(2000), ms(2000), &token)).await;
    assert!(matches!(output, Err(Interrupted::TimedOut(error)) if error.limit() == ms(100)), "{after}");
    // The token ends both.
    let cancelling = async {
        sleep(ms(30)).await;
        token.cancel();
    };
    let ((output, after), ()) = tokio::join!(took(around(ms(2000), ms(90), &token)), cancelling);
    assert!(matches!(output, Err(Interrupted::Cancelled(_))) && (30..34).contains(&after), "{after}");
    nothing_is_left();
}

#[tokio::test(start_paused = true)]
async fn a_branch_that_may_not_be_dropped_keeps_the_others() {
    #[cancellable]
    async fn both(polls: &Cell<usize>, token: &CancellationToken) -> Output {
        tokio::join!(may_drop(sleep(ms(100))), keep(sleep(ms(50))));
        waits(0, polls).await;
        Ok(1)
    }
    let (polls, token) = (Cell::new(0), CancellationToken::new());
    let cancelling = async {
        sleep(ms(10)).await;
        token.cancel();
    };
    let ((output, after), ()) = tokio::join!(took(both(&polls, &token)), cancelling);
    assert!(matches!(output, Err(Interrupted::Cancelled(_))));
    // Until the one that may not be dropped is done: the other one is dropped then.
    assert!((50..104).contains(&after), "{after}");
    assert_eq!(polls.get(), 0);
    nothing_is_left();
}

#[tokio::test]
async fn who_waits_for_a_permit_is_cancelled_and_loses_nothing() {
    #[cancellable]
    #[bounded(1)]
    async fn one(wait: bool, token: &CancellationToken) -> Output {
        if wait {
            may_drop(pending::<()>()).await;
        }
        Ok(1)
    }
    let (a, b) = (CancellationToken::new(), CancellationToken::new());
    let mut first = Box::pin(one(true, &a));
    assert!(poll(first.as_mut(), Waker::noop()).is_pending());
    let mut second = Box::pin(one(false, &b));
    assert!(poll(second.as_mut(), Waker::noop()).is_pending());
    b.cancel();
    assert!(matches!(poll(second.as_mut(), Waker::noop()), Poll::Ready(Err(Interrupted::Cancelled(_)))));
    a.cancel();
    assert!(poll(first.as_mut(), Waker::noop()).is_ready());
    // The permit is back before the call is dropped.
    let other = CancellationToken::new();
    let mut third = pin!(one(false, &other));
    assert!(matches!(poll(third.as_mut(), Waker::noop()), Poll::Ready(Ok(1))));
    nothing_is_left();
}
