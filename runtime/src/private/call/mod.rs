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
#[cfg(test)]
mod tests;
mod watch;

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use pin_project_lite::pin_project;
use tokio::task::unconstrained;
use tokio::time::{Instant, Sleep, sleep_until};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

use crate::{Cancelled, Interrupted, TimedOut};
use frame::{Deadline, Frame, Polling, Stop, Timed};

pub use carry::{Carries, Carrying, CarryingNothing, Never, Outcomes, Says, Tells, never, or, outcomes, say};
pub use frame::settle;
pub use guard::{
    Branch, Guarded, Mode, Verdict, both, branch, decide, droppable, first, guarded, kept, settled, unguarded, verdict,
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
            at::end(since, this.at, &frame, this.function, polled.is_ready());
            if let Poll::Ready(output) = polled {
                return Poll::Ready(output);
            }
            let stop = match frame.stop() {
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

    pub fn end(since: Instant, at: &mut At, frame: &Frame, function: &'static str, done: bool) {
        let (from, to) = (at.0, frame.at);
        if to.is_some() {
            at.0 = to;
        }
        let took = since.elapsed();
        if took > LONG {
            let line = |at: Option<&std::panic::Location<'_>>| at.map(ToString::to_string).unwrap_or_default();
            let (from, to) = (line(from), if done { "its end".to_owned() } else { line(to.or(from)) });
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
    pub fn end(_: Unmeasured, _: &mut At, _: &Frame, _: &'static str, _: bool) {}
}

/// Where a call has a token, or none.
pub trait Token {
    /// Its place, and when it was not cancelled.
    fn enter(self: Pin<&mut Self>) -> (watch::Slot, watch::Moment);
    /// Is it cancelled, where the call waits? If not, the task is woken when it is.
    fn poll_cancelled(self: Pin<&mut Self>, frame: &Frame, context: &mut Context<'_>) -> bool;
}

/// Where a call has a deadline, or none.
pub trait Limit {
    /// While this lives, the deadline holds for the calls inside.
    type Timed;
    /// Is the time up, and the body is to hear of it?
    fn is_over(self: Pin<&mut Self>) -> bool;
    fn enter(self: Pin<&mut Self>) -> Self::Timed;
    /// Is the time up, where the call waits? If not, the task is woken when it is.
    fn poll_over(self: Pin<&mut Self>, timed: &Self::Timed, may_drop: bool, context: &mut Context<'_>) -> bool;
    fn error(&self, function: &'static str) -> TimedOut;
}

/// Neither a token nor a deadline.
pub struct Nothing;

impl Token for Nothing {
    #[inline(always)]
    fn enter(self: Pin<&mut Self>) -> (watch::Slot, watch::Moment) {
        (watch::NONE, watch::NEVER)
    }

    #[inline(always)]
    fn poll_cancelled(self: Pin<&mut Self>, _: &Frame, _: &mut Context<'_>) -> bool {
        false
    }
}

/// The deadline of the calls around stays.
pub struct Untimed;

impl Limit for Nothing {
    type Timed = Untimed;

    #[inline(always)]
    fn is_over(self: Pin<&mut Self>) -> bool {
        false
    }

    #[inline(always)]
    fn enter(self: Pin<&mut Self>) -> Untimed {
        Untimed
    }

    #[inline(always)]
    fn poll_over(self: Pin<&mut Self>, _: &Untimed, _: bool, _: &mut Context<'_>) -> bool {
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
        token: Option<CancellationToken>,
        #[pin]
        waiting: Option<WaitForCancellationFutureOwned>,
        // Whom the registration wakes.
        waker: Option<Waker>,
    }
}

impl Registration {
    #[inline(always)]
    pub fn none() -> Self {
        Self { token: None, waiting: None, waker: None }
    }
}

impl Token for Registration {
    #[inline]
    fn enter(self: Pin<&mut Self>) -> (watch::Slot, watch::Moment) {
        self.token.as_ref().map_or((watch::NONE, watch::NEVER), watch::enter)
    }

    #[inline]
    fn poll_cancelled(self: Pin<&mut Self>, frame: &Frame, context: &mut Context<'_>) -> bool {
        let mut this = self.project();
        if frame.slot == watch::NONE {
            return false;
        }
        let token = this.token.get_or_insert_with(|| watch::token(frame.slot));
        if !frame.may_drop() {
            return false;
        }
        // A token is cancelled before it wakes anybody: who has been woken by it sees that here.
        if is_woken(this.waker, context) {
            return token.is_cancelled();
        }
        if this.waiting.is_none() {
            this.waiting.set(Some(token.clone().cancelled_owned()));
        }
        match this.waiting.as_pin_mut() {
            Some(waiting) => registers(waiting, context),
            None => false,
        }
    }
}

/// Polls what is to wake the task. Also where the task has used up its budget: tokio would not register the waker then, but have it polled
/// again soon.
fn registers<F: Future>(future: Pin<&mut F>, context: &mut Context<'_>) -> bool {
    pin!(unconstrained(future)).poll(context).is_ready()
}

/// Is this the waker of the last time? It is the next time.
#[inline]
fn is_woken(known: &mut Option<Waker>, context: &Context<'_>) -> bool {
    let waker = context.waker();
    let same = known.as_ref().is_some_and(|known| known.will_wake(waker));
    if !same {
        *known = Some(waker.clone());
    }
    same
}

pin_project! {
    /// A deadline, and the timer that is set when the call waits.
    pub struct Timer {
        deadline: Option<Deadline>,
        #[pin]
        sleep: Option<Sleep>,
        // Whom the timer wakes.
        waker: Option<Waker>,
    }
}

impl Timer {
    #[inline(always)]
    pub fn none() -> Self {
        Self { deadline: None, sleep: None, waker: None }
    }
}

impl Limit for Timer {
    type Timed = Timed;

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
        if let Some(sleep) = this.sleep.as_ref().as_pin_ref()
            && is_woken(this.waker, context)
        {
            return sleep.is_elapsed();
        }
        if this.sleep.is_none() {
            *this.waker = Some(context.waker().clone());
            this.sleep.set(Some(sleep_until(deadline.at)));
        }
        match this.sleep.as_pin_mut() {
            Some(sleep) => registers(sleep, context),
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

#[diagnostic::do_not_recommend]
impl AsToken for CancellationToken {
    #[inline(always)]
    fn as_token(&self) -> Option<&CancellationToken> {
        Some(self)
    }
}

macro_rules! as_token {
    ($($pointer:ty)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: AsToken> AsToken for $pointer {
            #[inline(always)]
            fn as_token(&self) -> Option<&CancellationToken> {
                (**self).as_token()
            }
        }
    )+};
}

as_token!(&T &mut T Arc<T> Box<T>);

#[diagnostic::do_not_recommend]
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
