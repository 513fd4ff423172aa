//! What a call and its body say to each other while the body is polled, in cells of the thread: the body has no reference to its call, so
//! that neither grows by one.

use std::cell::Cell;
use std::panic::Location;
use std::time::Duration;

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::watch::{self, Slot};
use crate::Overloaded;

/// The innermost call that is being polled.
#[derive(Clone, Copy)]
pub struct Frame {
    /// There is a call.
    active: bool,
    /// The body goes no further.
    pub stop: Option<Stop>,
    /// The time is up, and the next check ends the call.
    expired: bool,
    /// It waits where it may be dropped.
    may_drop: bool,
    /// So many branches wait together, and so many of these may not be dropped.
    branches: u16,
    kept: u16,
    /// The token.
    pub slot: Slot,
    /// The last await that was reached.
    pub at: Option<&'static Location<'static>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    Cancelled,
    TimedOut,
    Overloaded,
}

impl Frame {
    const NONE: Frame = Frame {
        active: false,
        stop: None,
        expired: false,
        may_drop: false,
        branches: 0,
        kept: 0,
        slot: watch::NONE,
        at: None,
    };

    /// Of a call that is polled.
    pub fn of(slot: Slot, expired: bool) -> Frame {
        Frame { active: true, slot, expired, ..Frame::NONE }
    }

    /// May the call be dropped where it waits?
    pub fn may_drop(&self) -> bool {
        if self.branches > 0 { self.kept == 0 } else { self.may_drop }
    }
}

/// The end of the time that a call has.
#[derive(Clone, Copy)]
pub struct Deadline {
    pub at: Instant,
    pub limit: Duration,
    pub function: &'static str,
    /// The call is dropped then, wherever it waits.
    pub hard: bool,
}

thread_local! {
    static FRAME: Cell<Frame> = const { Cell::new(Frame::NONE) };
    /// The nearest of those of all calls that are being polled.
    static DEADLINE: Cell<Option<Deadline>> = const { Cell::new(None) };
    static REFUSED: Cell<Option<Overloaded>> = const { Cell::new(None) };
}

fn change(change: impl FnOnce(&mut Frame)) {
    let mut frame = FRAME.get();
    change(&mut frame);
    FRAME.set(frame);
}

/// While this lives, the body of a call is polled.
pub struct Polling {
    outer: Frame,
}

impl Polling {
    #[inline]
    pub fn enter(frame: Frame) -> Polling {
        Polling { outer: FRAME.replace(frame) }
    }

    /// What the body has said so far.
    #[inline]
    pub fn frame(&self) -> Frame {
        FRAME.get()
    }
}

impl Drop for Polling {
    #[inline]
    fn drop(&mut self) {
        let inner = FRAME.replace(self.outer);
        watch::leave(inner.slot);
    }
}

/// While this lives, the deadline of a call holds for the calls inside of it.
pub struct Timed {
    outer: Option<Deadline>,
}

impl Timed {
    /// As far as the call has one already.
    #[inline]
    pub fn enter(own: Option<Deadline>) -> Timed {
        let outer = DEADLINE.get();
        if own.is_some() {
            DEADLINE.set(own);
        }
        Timed { outer }
    }

    /// The deadline that the call has to keep itself. None where a call around it ends earlier, and drops it then.
    pub fn own(&self) -> Option<Deadline> {
        let around = |outer: Deadline, nearest: Deadline| outer.hard && outer.at == nearest.at;
        DEADLINE.get().filter(|nearest| !self.outer.is_some_and(|outer| around(outer, *nearest)))
    }
}

impl Drop for Timed {
    #[inline]
    fn drop(&mut self) {
        DEADLINE.set(self.outer);
    }
}

/// The call has so much time, from now on. Where a call around it has less, that holds.
#[inline]
pub fn set_deadline(limit: Duration, function: &'static str, hard: bool) {
    let now = Instant::now();
    // As good as never, as in `tokio::time::timeout`.
    let at = now.checked_add(limit).unwrap_or_else(|| now + Duration::from_secs(86_400 * 365 * 30));
    match DEADLINE.get() {
        Some(outer) if outer.at <= at => {}
        _ => DEADLINE.set(Some(Deadline { at, limit, function, hard })),
    }
}

/// The call looks at this token.
#[inline]
pub fn set_token(token: &CancellationToken) {
    let slot = watch::enter(token);
    change(|frame| frame.slot = slot);
}

/// The call is refused.
pub fn refuse(error: Overloaded) {
    REFUSED.set(Some(error));
    change(|frame| frame.stop = Some(Stop::Overloaded));
}

/// Why the call was refused.
pub fn refused() -> Option<Overloaded> {
    REFUSED.take()
}

/// Is the call to end here? Then the body goes no further.
#[inline(always)]
pub fn check() -> bool {
    let frame = FRAME.get();
    if !frame.active {
        return false;
    }
    let stop = if watch::is_cancelled(frame.slot) {
        Stop::Cancelled
    } else if frame.expired {
        Stop::TimedOut
    } else {
        return false;
    };
    stop_with(stop);
    true
}

#[cold]
fn stop_with(stop: Stop) {
    change(|frame| frame.stop = Some(stop));
}

/// Is the token of the call cancelled? The body goes on.
#[inline(always)]
pub fn is_cancelled() -> bool {
    watch::is_cancelled(FRAME.get().slot)
}

/// Was a check of this call positive?
#[inline(always)]
pub fn stopped() -> bool {
    FRAME.get().stop.is_some()
}

/// An await begins or is over.
#[inline(always)]
pub fn waits(may_drop: bool) {
    change(|frame| {
        frame.may_drop = may_drop;
        frame.branches = 0;
    });
}

/// One of several that are awaited together waits.
#[inline]
pub fn branch_waits(may_drop: bool) {
    change(|frame| {
        frame.branches = frame.branches.saturating_add(1);
        if frame.branches == 1 {
            frame.kept = 0;
        }
        frame.kept = frame.kept.saturating_add(u16::from(!may_drop));
    });
}

/// What was awaited together is over.
#[inline]
pub fn settle() {
    waits(false);
}

/// Remembers the await, for whoever asks which one took long.
#[inline(always)]
#[track_caller]
pub fn at() {
    #[cfg(all(debug_assertions, feature = "tracing"))]
    {
        let at = Location::caller();
        change(|frame| frame.at = Some(at));
    }
}
