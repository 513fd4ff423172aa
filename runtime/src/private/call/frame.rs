//! What a call and its body say to each other while the body is polled, in cells of the thread: the body has no reference to its call, so
//! that neither grows by one.

use std::cell::Cell;
#[cfg(all(debug_assertions, feature = "tracing"))]
use std::panic::Location;
use std::time::Duration;

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::watch::{self, Moment, Seen, Slot};
use crate::Overloaded;

/// What is known of a call that is being polled.
#[derive(Clone, Copy)]
pub struct Frame {
    state: State,
    /// The token.
    pub slot: Slot,
    /// There was no reason to end at that moment.
    quiet: Moment,
    /// The last await that was reached.
    #[cfg(all(debug_assertions, feature = "tracing"))]
    pub at: Option<&'static Location<'static>>,
}

/// Facts that hold or not. All in one word: it is read and written at each await, and a read of what was just written in parts would wait.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State(u32);

impl State {
    const NONE: State = State(0);
    /// The time is up, and the next check ends the call.
    const EXPIRED: State = State(1);
    /// It waits where it may be dropped.
    const MAY_DROP: State = State(1 << 1);
    /// Several branches wait together, and where one of these may not be dropped, none is.
    const BRANCHES: State = State(1 << 2);
    const KEPT: State = State(1 << 3);
    /// The body goes no further, and why.
    const CANCELLED: State = State(1 << 4);
    const TIMED_OUT: State = State(1 << 5);
    const OVERLOADED: State = State(1 << 6);
    const STOPPED: State = Self::CANCELLED.and(Self::TIMED_OUT).and(Self::OVERLOADED);
    const WAITS: State = Self::MAY_DROP.and(Self::BRANCHES).and(Self::KEPT);

    #[inline(always)]
    const fn and(self, other: State) -> State {
        State(self.0 | other.0)
    }

    #[inline(always)]
    const fn without(self, other: State) -> State {
        State(self.0 & !other.0)
    }

    #[inline(always)]
    const fn and_if(self, holds: bool, other: State) -> State {
        if holds { self.and(other) } else { self }
    }

    /// Does one of these hold?
    #[inline(always)]
    const fn is(self, any: State) -> bool {
        self.0 & any.0 != 0
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    Cancelled,
    TimedOut,
    Overloaded,
}

impl Frame {
    /// Of a call that is polled.
    #[inline(always)]
    pub fn of((slot, clear): (Slot, Moment), expired: bool) -> Frame {
        Frame {
            state: State::NONE.and_if(expired, State::EXPIRED),
            slot,
            quiet: if expired { watch::NEVER } else { clear },
            #[cfg(all(debug_assertions, feature = "tracing"))]
            at: None,
        }
    }

    /// May the call be dropped where it waits?
    #[inline(always)]
    pub fn may_drop(&self) -> bool {
        match self.state.is(State::BRANCHES) {
            true => !self.state.is(State::KEPT),
            false => self.state.is(State::MAY_DROP),
        }
    }

    /// Why the body goes no further.
    #[inline(always)]
    pub fn stop(&self) -> Option<Stop> {
        if !self.state.is(State::STOPPED) {
            None
        } else if self.state.is(State::OVERLOADED) {
            Some(Stop::Overloaded)
        } else if self.state.is(State::CANCELLED) {
            Some(Stop::Cancelled)
        } else {
            Some(Stop::TimedOut)
        }
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

/// The innermost call that is being polled, in cells of which each is small.
struct Current {
    state: Cell<State>,
    slot: Cell<Slot>,
    quiet: Cell<Moment>,
    #[cfg(all(debug_assertions, feature = "tracing"))]
    at: Cell<Option<&'static Location<'static>>>,
}

thread_local! {
    static CURRENT: Current = const {
        Current {
            state: Cell::new(State::NONE),
            slot: Cell::new(watch::NONE),
            quiet: Cell::new(watch::NEVER),
            #[cfg(all(debug_assertions, feature = "tracing"))]
            at: Cell::new(None),
        }
    };
    /// The nearest of those of all calls that are being polled.
    static DEADLINE: Cell<Option<Deadline>> = const { Cell::new(None) };
    static REFUSED: Cell<Option<Overloaded>> = const { Cell::new(None) };
}

impl Current {
    #[inline(always)]
    fn get(&self) -> Frame {
        Frame {
            state: self.state.get(),
            slot: self.slot.get(),
            quiet: self.quiet.get(),
            #[cfg(all(debug_assertions, feature = "tracing"))]
            at: self.at.get(),
        }
    }

    #[inline(always)]
    fn replace(&self, frame: Frame) -> Frame {
        Frame {
            state: self.state.replace(frame.state),
            slot: self.slot.replace(frame.slot),
            quiet: self.quiet.replace(frame.quiet),
            #[cfg(all(debug_assertions, feature = "tracing"))]
            at: self.at.replace(frame.at),
        }
    }

    fn is_to_end(&self) -> bool {
        let why = match watch::look(self.slot.get()) {
            Seen::Cancelled => State::CANCELLED,
            _ if self.state.get().is(State::EXPIRED) => State::TIMED_OUT,
            Seen::NotYet => return false,
            Seen::ClearAt(moment) => {
                self.quiet.set(moment);
                return false;
            }
        };
        self.change(|state| state.and(why));
        true
    }

    #[inline(always)]
    fn change(&self, change: impl FnOnce(State) -> State) {
        self.state.set(change(self.state.get()));
    }
}

/// While this lives, the body of a call is polled.
pub struct Polling {
    outer: Frame,
}

impl Polling {
    #[inline(always)]
    pub fn enter(frame: Frame) -> Polling {
        Polling { outer: CURRENT.with(|current| current.replace(frame)) }
    }

    /// What the body has said so far.
    #[inline(always)]
    pub fn frame(&self) -> Frame {
        CURRENT.with(Current::get)
    }
}

impl Drop for Polling {
    #[inline(always)]
    fn drop(&mut self) {
        let inner = CURRENT.with(|current| current.replace(self.outer));
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
    let (slot, clear) = watch::enter(token);
    CURRENT.with(|current| {
        current.slot.set(slot);
        current.quiet.set(if current.state.get().is(State::EXPIRED) { watch::NEVER } else { clear });
    });
}

/// The call is refused.
pub fn refuse(error: Overloaded) {
    REFUSED.set(Some(error));
    CURRENT.with(|current| current.change(|state| state.and(State::OVERLOADED)));
}

/// Why the call was refused.
pub fn refused() -> Option<Overloaded> {
    REFUSED.take()
}

/// Is the call to end here? Then the body goes no further.
#[inline(always)]
pub fn check() -> bool {
    CURRENT.with(|current| current.quiet.get() != watch::now() && current.is_to_end())
}

/// Is the token of the call cancelled? The body goes on.
#[inline(always)]
pub fn is_cancelled() -> bool {
    CURRENT.with(|current| current.quiet.get() != watch::now() && watch::look(current.slot.get()) == Seen::Cancelled)
}

/// Was a check of this call positive?
#[inline(always)]
pub fn stopped() -> bool {
    CURRENT.with(|current| current.state.get().is(State::STOPPED))
}

/// An await begins or is over.
#[inline(always)]
pub fn waits(may_drop: bool) {
    CURRENT.with(|current| {
        current.change(|state| state.without(State::WAITS).and_if(may_drop, State::MAY_DROP));
    });
}

/// One of several that are awaited together waits.
#[inline(always)]
pub fn branch_waits(may_drop: bool) {
    CURRENT.with(|current| {
        current.change(|state| {
            let first = !state.is(State::BRANCHES);
            let before = if first { state.without(State::KEPT) } else { state };
            before.and(State::BRANCHES).and_if(!may_drop, State::KEPT)
        });
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
        CURRENT.with(|current| current.at.set(Some(at)));
    }
}
