//! What `#[cancellable]`, `#[timeout]` and `#[bounded]` make of a function's future.
//!
//! ```text
//! Call::new(
//!     async move {
//!         token(&token);                                    // what the call looks at: evaluated with the first poll,
//!         deadline(Duration::from_millis(250), "f", true);  // and told through cells of the thread, see `frame`
//!         let _permit = admitted(&LIMITER, "f", …).await;
//!         …  guarded(rx.recv(), { … }).await  …             // the body
//!     },
//!     Registration::none(), Timer::none(),                  // or `Nothing`
//!     outcomes(carry::<Cancelled, Result<T, E>>(), …),
//! )
//! ```

pub mod carry;
mod frame;
mod guard;
mod limit;
mod watch;

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use pin_project_lite::pin_project;
use tokio::time::{Instant, Sleep, sleep_until};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

use crate::{Cancelled, Interrupted, TimedOut};
use frame::{Deadline, Frame, Polling, Stop, Timed};

pub use carry::{Carries, Carrying, CarryingNothing, Never, Outcomes, Tells, never, or, outcomes, say};
pub use frame::settle;
pub use guard::{
    Branch, Guarded, Verdict, both, branch, decide, droppable, first, guarded, kept, settled, unguarded, verdict,
};
pub use limit::{Full, Place, admitted, admitted_by, limiter};

pin_project! {
    /// A call of an annotated function: its body, and what may end it before it is done. `C` and `D` are [`Registration`] and [`Timer`], or
    /// [`Nothing`].
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct Call<B, C, D, O> {
        // Gone as soon as the call is interrupted, so that what it holds is free before anybody hears of it.
        #[pin]
        body: Option<B>,
        #[pin]
        token: C,
        #[pin]
        timer: D,
        outcomes: Option<O>,
        function: &'static str,
        at: At,
    }
}

/// The await at which the call waits, where somebody wants to know.
#[derive(Clone, Copy, Default)]
struct At(#[cfg(all(debug_assertions, feature = "tracing"))] Option<&'static std::panic::Location<'static>>);

impl<B, C, D, O> Call<B, C, D, O> {
    #[inline(always)]
    pub fn new(body: B, token: C, timer: D, outcomes: O, function: &'static str) -> Self {
        Self { body: Some(body), token, timer, outcomes: Some(outcomes), function, at: At::default() }
    }
}

impl<B, C, D, O> Future for Call<B, C, D, O>
where
    B: Future,
    C: Token,
    D: Limit,
    O: Tells<B::Output>,
{
    type Output = B::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<B::Output> {
        let mut this = self.project();
        let Some(body) = this.body.as_mut().as_pin_mut() else { polled_again() };
        let why = {
            let polling = Polling::enter(Frame::of(this.token.as_mut().enter(), this.timer.as_mut().is_over()));
            let timed = this.timer.as_mut().enter();
            let since = at::begin();
            let polled = body.poll(context);
            let frame = polling.frame();
            at::end(since, this.at, &frame, this.function);
            if let Poll::Ready(output) = polled {
                return Poll::Ready(output);
            }
            let stop = match frame.stop {
                Some(stop) => Some(stop),
                None if this.timer.as_mut().poll_over(&timed, frame.may_drop(), context) => Some(Stop::TimedOut),
                None if this.token.as_mut().poll_cancelled(&frame, context) => Some(Stop::Cancelled),
                None => None,
            };
            let Some(stop) = stop else { return Poll::Pending };
            match stop {
                Stop::Cancelled => Interrupted::Cancelled(Cancelled::new(this.function)),
                Stop::TimedOut => Interrupted::TimedOut(this.timer.error(this.function)),
                Stop::Overloaded => match frame::refused() {
                    Some(error) => Interrupted::Overloaded(error),
                    None => unreachable!("whoever refuses says why"),
                },
            }
        };
        interrupted(&why);
        this.body.set(None);
        match this.outcomes.take() {
            Some(outcomes) => Poll::Ready(outcomes.tell(why)),
            None => polled_again(),
        }
    }
}

#[cold]
fn polled_again() -> ! {
    panic!("a call was polled after it had ended")
}

/// Tells who listens to events.
#[cold]
fn interrupted(why: &Interrupted) {
    #[cfg(feature = "tracing")]
    match why {
        Interrupted::Cancelled(error) => {
            tracing::debug!(target: "async_hygiene", function = error.function(), "cancelled");
        }
        Interrupted::TimedOut(error) => {
            tracing::warn!(target: "async_hygiene", function = error.function(), limit = ?error.limit(), "timed out");
        }
        Interrupted::Overloaded(error) => {
            tracing::warn!(
                target: "async_hygiene",
                function = error.function(),
                limit = error.limit(),
                queue = error.queue(),
                "refused"
            );
        }
    }
    #[cfg(not(feature = "tracing"))]
    let _ = why;
}

/// How long a poll takes, in debug builds, for who listens.
#[cfg(all(debug_assertions, feature = "tracing"))]
mod at {
    use super::{At, Frame};
    use std::time::{Duration, Instant};

    /// A poll that takes longer keeps other tasks waiting.
    const LONG: Duration = Duration::from_millis(10);

    pub fn begin() -> Instant {
        Instant::now()
    }

    pub fn end(since: Instant, at: &mut At, frame: &Frame, function: &'static str) {
        let (from, to) = (at.0, frame.at);
        if to.is_some() {
            at.0 = to;
        }
        let took = since.elapsed();
        if took > LONG {
            let line = |at: Option<&std::panic::Location<'_>>| at.map(ToString::to_string).unwrap_or_default();
            let (from, to) = (line(from), line(to.or(from)));
            tracing::warn!(target: "async_hygiene", function, ?took, from, to, "long poll: nothing else ran on this thread");
        }
    }
}

#[cfg(not(all(debug_assertions, feature = "tracing")))]
mod at {
    use super::{At, Frame};

    #[inline(always)]
    pub fn begin() -> Unmeasured {
        Unmeasured
    }

    /// No time is taken.
    pub struct Unmeasured;

    #[inline(always)]
    pub fn end(_: Unmeasured, _: &mut At, _: &Frame, _: &'static str) {}
}

/// Where a call has a token, or none.
pub trait Token {
    fn enter(self: Pin<&mut Self>) -> watch::Slot;
    /// Is it cancelled, where the call waits? If not, the task is woken when it is.
    fn poll_cancelled(self: Pin<&mut Self>, frame: &Frame, context: &mut Context<'_>) -> bool;
}

/// Where a call has a deadline, or none.
pub trait Limit {
    /// Is the time up, and the body is to hear of it?
    fn is_over(self: Pin<&mut Self>) -> bool;
    fn enter(self: Pin<&mut Self>) -> Timed;
    /// Is the time up, where the call waits? If not, the task is woken when it is.
    fn poll_over(self: Pin<&mut Self>, timed: &Timed, may_drop: bool, context: &mut Context<'_>) -> bool;
    fn error(&self, function: &'static str) -> TimedOut;
}

/// Neither a token nor a deadline.
pub struct Nothing;

impl Token for Nothing {
    #[inline(always)]
    fn enter(self: Pin<&mut Self>) -> watch::Slot {
        watch::NONE
    }

    #[inline(always)]
    fn poll_cancelled(self: Pin<&mut Self>, _: &Frame, _: &mut Context<'_>) -> bool {
        false
    }
}

impl Limit for Nothing {
    #[inline(always)]
    fn is_over(self: Pin<&mut Self>) -> bool {
        false
    }

    #[inline(always)]
    fn enter(self: Pin<&mut Self>) -> Timed {
        Timed::enter(None)
    }

    #[inline(always)]
    fn poll_over(self: Pin<&mut Self>, _: &Timed, _: bool, _: &mut Context<'_>) -> bool {
        false
    }

    fn error(&self, function: &'static str) -> TimedOut {
        TimedOut::new(function, Duration::ZERO)
    }
}

pin_project! {
    /// A token, and the one registration with it.
    pub struct Registration {
        // There as soon as the call has waited.
        token: Option<Arc<CancellationToken>>,
        #[pin]
        waiting: Option<WaitForCancellationFutureOwned>,
    }
}

impl Registration {
    #[inline(always)]
    pub fn none() -> Self {
        Self { token: None, waiting: None }
    }
}

impl Token for Registration {
    #[inline]
    fn enter(self: Pin<&mut Self>) -> watch::Slot {
        self.token.as_ref().map_or(watch::NONE, watch::enter_again)
    }

    fn poll_cancelled(self: Pin<&mut Self>, frame: &Frame, context: &mut Context<'_>) -> bool {
        let mut this = self.project();
        if frame.slot == watch::NONE {
            return false;
        }
        let token = this.token.get_or_insert_with(|| watch::token(frame.slot));
        if !frame.may_drop() {
            return false;
        }
        if this.waiting.is_none() {
            this.waiting.set(Some(CancellationToken::clone(token).cancelled_owned()));
        }
        match this.waiting.as_pin_mut() {
            Some(waiting) => waiting.poll(context).is_ready(),
            None => false,
        }
    }
}

pin_project! {
    /// A deadline, and the timer that is set when the call waits.
    pub struct Timer {
        deadline: Option<Deadline>,
        #[pin]
        sleep: Option<Sleep>,
    }
}

impl Timer {
    #[inline(always)]
    pub fn none() -> Self {
        Self { deadline: None, sleep: None }
    }
}

impl Limit for Timer {
    #[inline]
    fn is_over(self: Pin<&mut Self>) -> bool {
        self.deadline.is_some_and(|deadline| !deadline.hard && deadline.at <= Instant::now())
    }

    #[inline]
    fn enter(self: Pin<&mut Self>) -> Timed {
        Timed::enter(self.deadline)
    }

    fn poll_over(self: Pin<&mut Self>, timed: &Timed, may_drop: bool, context: &mut Context<'_>) -> bool {
        let mut this = self.project();
        if this.deadline.is_none() {
            *this.deadline = timed.own();
        }
        let Some(deadline) = *this.deadline else { return false };
        if !(deadline.hard || may_drop) {
            return false;
        }
        if this.sleep.is_none() {
            this.sleep.set(Some(sleep_until(deadline.at)));
        }
        match this.sleep.as_pin_mut() {
            Some(sleep) => sleep.poll(context).is_ready(),
            None => false,
        }
    }

    fn error(&self, function: &'static str) -> TimedOut {
        match self.deadline {
            Some(deadline) => TimedOut::new(deadline.function, deadline.limit),
            None => TimedOut::new(function, Duration::ZERO),
        }
    }
}

/// The token of a call: whatever can be taken for one.
#[diagnostic::on_unimplemented(
    message = "`token` wants a `CancellationToken`, and this is a `{Self}`",
    label = "expected `tokio_util::sync::CancellationToken`, or a reference to one"
)]
pub trait AsToken {
    fn as_token(&self) -> Option<&CancellationToken>;
}

impl AsToken for CancellationToken {
    #[inline(always)]
    fn as_token(&self) -> Option<&CancellationToken> {
        Some(self)
    }
}

macro_rules! as_token {
    ($($pointer:ty)+) => {$(
        impl<T: AsToken> AsToken for $pointer {
            #[inline(always)]
            fn as_token(&self) -> Option<&CancellationToken> {
                (**self).as_token()
            }
        }
    )+};
}

as_token!(&T &mut T Arc<T> Box<T>);

impl<T: AsToken> AsToken for Option<T> {
    #[inline(always)]
    fn as_token(&self) -> Option<&CancellationToken> {
        self.as_ref().and_then(T::as_token)
    }
}

/// The call looks at this token.
#[inline(always)]
pub fn token<T: AsToken + ?Sized>(token: &T) {
    if let Some(token) = token.as_token() {
        frame::set_token(token);
    }
}

/// The call looks at the token of the scope that it is in.
#[inline]
pub fn ambient_token() {
    crate::scope::with_current(frame::set_token);
}

/// The call has so much time from now on. `hard`: it is dropped then, wherever it waits.
#[inline(always)]
pub fn deadline(limit: Duration, function: &'static str, hard: bool) {
    frame::set_deadline(limit, function, hard);
}

/// A turn of a loop without an await: is the call cancelled?
#[inline(always)]
pub fn turn() -> bool {
    frame::is_cancelled()
}
