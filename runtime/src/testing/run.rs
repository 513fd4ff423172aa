//! One run: fresh state, the future as far as it may go, the check.

use std::any::Any;
use std::backtrace::Backtrace;
use std::future::poll_fn;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use tokio::io::AsyncBufRead;
use tokio::runtime::{Builder, Runtime};
use tokio::task::unconstrained;
use tokio::time::timeout;

use super::place::{self, Root};
use super::report;
use super::waker::polled_by_noting_waker;

/// When a future is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// The polls that it has had: so many times is it suspended.
    pub(super) polls: usize,
    /// Whether what it waits for has happened, and the next poll would come.
    pub(super) woken: bool,
}

/// How far a future is driven.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) cut: Option<Cut>,
    /// It goes no further than to this suspension.
    pub(super) suspensions: usize,
    /// By tokio's clock.
    pub(super) time: Duration,
    /// Whether every operation of tokio's is made to suspend.
    pub(super) forced: bool,
}

pub(super) enum End<T> {
    Done(T),
    /// At [`Limits::cut`].
    Cut,
    /// At [`Limits::suspensions`].
    TooLong,
    /// Nothing wakes it any more, or not within [`Limits::time`].
    Stuck,
}

/// What became of a future.
pub(super) struct Driven<T> {
    pub(super) end: End<T>,
    pub(super) suspensions: usize,
    /// The stacks on which it registered its waker in the last poll that suspended it.
    pub(super) stacks: Vec<Backtrace>,
}

impl<T> Driven<T> {
    /// Why `what` did not come to its end; of no use where it did.
    pub(super) fn unfinished(&self, what: &str, root: &Root) -> String {
        let how = match self.end {
            End::Done(_) => return String::new(),
            End::TooLong => format!("is not done after {} suspensions", self.suspensions),
            End::Cut | End::Stuck => "waits, and nothing wakes it".to_owned(),
        };
        format!("{what} {how}{}", report::lines(&place::awaits(&self.stacks, root)))
    }
}

/// A runtime of one thread, with a clock that goes on when there is nothing else to do.
pub(super) struct Bench {
    runtime: Runtime,
    /// How many operations of tokio's a task may do in one poll before the next one makes it yield: so tokio keeps a task that never has to
    /// wait from starving the others.
    budget: usize,
}

impl Bench {
    pub(super) fn new() -> Self {
        const NONE_IS_SO_LARGE: usize = 1_000;
        let runtime = Builder::new_current_thread().enable_all().start_paused(true).build();
        let runtime = runtime.expect("a runtime can be built");
        let budget = runtime.block_on(async { spend(NONE_IS_SO_LARGE) });
        Self { runtime, budget: if budget < NONE_IS_SO_LARGE { budget } else { 0 } }
    }

    /// Runs `future`, and with it the tasks of the runtime.
    pub(super) fn block_on<F: Future>(&self, future: F) -> F::Output {
        self.runtime.block_on(future)
    }

    /// Drives `future`, and drops it where `limits` say so. It is polled when something has woken it, and not between.
    pub(super) async fn drive<F: Future>(&self, future: F, limits: Limits) -> Driven<F::Output> {
        drive(future, limits, if limits.forced { self.budget } else { 0 }).await
    }
}

/// `future`, with a panic for a value. Its first poll does not count operations, as those of the future before it have used up the budget.
///
/// It comes in the same `block_on` as that future, and in the same poll: so no other task runs between the two, and the wakers that tokio
/// has put off to the end of the poll are called, as in a program. (Where a `block_on` ends, it forgets them, and a `JoinSet` waits for ever.)
pub(super) async fn tried<F: Future>(future: F) -> Result<F::Output, String> {
    let mut future = pin!(future);
    let mut first = true;
    poll_fn(|cx| {
        let poll = || match mem::take(&mut first) {
            true => pin!(unconstrained(future.as_mut())).poll(cx),
            false => future.as_mut().poll(cx),
        };
        match catch_unwind(AssertUnwindSafe(poll)) {
            Ok(polled) => polled.map(Ok),
            Err(payload) => Poll::Ready(Err(message(payload))),
        }
    })
    .await
}

/// What a panic said.
fn message(payload: Box<dyn Any + Send>) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    match text.or_else(|| payload.downcast_ref::<String>().cloned()) {
        Some(text) => text,
        None => resume_unwind(payload),
    }
}

async fn drive<F: Future>(future: F, limits: Limits, budget: usize) -> Driven<F::Output> {
    let task = poll_fn(|cx| Poll::Ready(cx.waker().clone())).await;
    let signal = Arc::new(Signal { woken: AtomicBool::new(true), task });
    let waker = Waker::from(Arc::clone(&signal));

    let mut future = pin!(future);
    let mut suspensions = 0;
    let mut stacks = Vec::new();
    let driven = poll_fn(|_| {
        if !signal.woken.swap(false, SeqCst) {
            return Poll::Pending;
        }
        if limits.cut == Some(Cut { polls: suspensions, woken: true }) {
            return Poll::Ready(End::Cut);
        }
        // Nothing is left for the first poll, and one operation's worth for each after that: so every operation of tokio's suspends
        // before it has done anything. Code has to bear that anyway: the budget may run out at any of them.
        spend(budget.saturating_sub(usize::from(suspensions > 0)));
        let notes = limits.cut.is_none_or(|cut| cut.polls == suspensions + 1);
        let (polled, noted) = polled_by_noting_waker(&waker, notes, |cx| future.as_mut().poll(cx));
        if let Poll::Ready(output) = polled {
            return Poll::Ready(End::Done(output));
        }
        suspensions += 1;
        stacks = noted;
        if limits.cut == Some(Cut { polls: suspensions, woken: false }) {
            Poll::Ready(End::Cut)
        } else if suspensions >= limits.suspensions && limits.cut.is_none() {
            Poll::Ready(End::TooLong)
        } else {
            Poll::Pending
        }
    });
    let end = timeout(limits.time, driven).await.unwrap_or(End::Stuck);
    Driven { end, suspensions, stacks }
}

/// Whether the future was woken; other wakers of the task do not count.
struct Signal {
    woken: AtomicBool,
    task: Waker,
}

impl Wake for Signal {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.woken.store(true, SeqCst);
        self.task.wake_by_ref();
    }
}

/// Does so many operations, none of which does anything, or as many as the budget of this poll allows; returns how many.
fn spend(operations: usize) -> usize {
    let mut empty = tokio::io::empty();
    let mut cx = Context::from_waker(Waker::noop());
    let mut operation = || Pin::new(&mut empty).poll_fill_buf(&mut cx).is_ready();
    (0..operations).take_while(|_| operation()).count()
}
