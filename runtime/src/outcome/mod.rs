//! What a call ends in that was cut short: [`Cancelled`], [`TimedOut`], [`Overloaded`], and [`Interrupted`] for any of them.

#[cfg(feature = "axum")]
mod axum_;
#[cfg(feature = "tonic")]
mod tonic_;

use std::error::Error;
use std::fmt;
use std::io;
use std::time::Duration;

/// A call was cancelled before it was done.
///
/// It says which function, and nothing else: who cancelled and why is not known here. What the call had already done stays done.
///
/// ```
/// use async_hygiene::Cancelled;
///
/// let cancelled = Cancelled::new("bank::transfer");
/// assert_eq!(cancelled.function(), "bank::transfer");
/// assert_eq!(cancelled.to_string(), "`bank::transfer` was cancelled");
/// ```
///
/// # Conversions
///
/// `?` turns it into [`Interrupted`], `Box<dyn Error + Send + Sync>`, `anyhow::Error` and [`io::Error`]. The kind of the latter is
/// [`Other`](io::ErrorKind::Other), and [`get_ref`](io::Error::get_ref) has the `Cancelled`. With the feature `axum` it is a response with
/// the status 503, with `tonic` an `Unavailable`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cancelled {
    function: &'static str,
}

impl Cancelled {
    /// Says that the call of `function`, a path such as `bank::transfer`, was cancelled.
    ///
    /// ```
    /// const TRANSFER: async_hygiene::Cancelled = async_hygiene::Cancelled::new("bank::transfer");
    /// ```
    pub const fn new(function: &'static str) -> Self {
        Self { function }
    }

    /// The path of the function whose call was cancelled.
    pub const fn function(&self) -> &'static str {
        self.function
    }
}

impl fmt::Display for Cancelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` was cancelled", self.function)
    }
}

impl Error for Cancelled {}

/// A call was not done within its time.
///
/// What the call had already done stays done.
///
/// ```
/// use async_hygiene::TimedOut;
/// use std::io;
/// use std::time::Duration;
///
/// fn balance() -> io::Result<u64> {
///     Err(TimedOut::new("bank::balance", Duration::from_millis(250)))?
/// }
///
/// let error = balance().unwrap_err();
/// assert_eq!(error.kind(), io::ErrorKind::TimedOut);
/// assert_eq!(error.to_string(), "`bank::balance` timed out after 250ms");
///
/// let timed_out: &TimedOut = error.get_ref().unwrap().downcast_ref().unwrap();
/// assert_eq!(timed_out.limit(), Duration::from_millis(250));
/// ```
///
/// # Conversions
///
/// Those of [`Cancelled`]. The kind of [`io::Error`] is [`TimedOut`](io::ErrorKind::TimedOut), the status of axum 504, that of tonic
/// `DeadlineExceeded`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimedOut {
    function: &'static str,
    limit: Duration,
}

impl TimedOut {
    /// Says that the call of `function`, a path such as `bank::transfer`, was not done within `limit`.
    pub const fn new(function: &'static str, limit: Duration) -> Self {
        Self { function, limit }
    }

    /// The path of the function whose call was not done in time.
    pub const fn function(&self) -> &'static str {
        self.function
    }

    /// The time that the call was given.
    pub const fn limit(&self) -> Duration {
        self.limit
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` timed out after {:?}", self.function, self.limit)
    }
}

impl Error for TimedOut {}

/// A call was refused, as too many were going on already.
///
/// Nothing of the call has happened: trying again later does nothing twice.
///
/// ```
/// use async_hygiene::Overloaded;
///
/// let refused = Overloaded::new("bank::transfer", 8, 4);
/// assert_eq!((refused.limit(), refused.queue()), (8, 4));
/// assert_eq!(refused.to_string(), "`bank::transfer` is overloaded: 8 calls are running and 4 are waiting");
///
/// let refused = Overloaded::new("bank::audit", 1, 0);
/// assert_eq!(refused.to_string(), "`bank::audit` is overloaded: 1 call is running");
/// ```
///
/// # Conversions
///
/// Those of [`Cancelled`]. The kind of [`io::Error`] is [`ResourceBusy`](io::ErrorKind::ResourceBusy), the status of axum 429, that of tonic
/// `ResourceExhausted`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Overloaded {
    function: &'static str,
    limit: usize,
    queue: usize,
}

impl Overloaded {
    /// Says that a call of `function`, a path such as `bank::transfer`, was refused: `limit` calls were running and `queue` waiting.
    pub const fn new(function: &'static str, limit: usize, queue: usize) -> Self {
        Self { function, limit, queue }
    }

    /// The path of the function whose call was refused.
    pub const fn function(&self) -> &'static str {
        self.function
    }

    /// How many calls may run at once.
    pub const fn limit(&self) -> usize {
        self.limit
    }

    /// How many more may wait. 0 where nobody waits.
    pub const fn queue(&self) -> usize {
        self.queue
    }
}

impl fmt::Display for Overloaded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { function, limit, queue } = self;
        let is = |count: &usize| if *count == 1 { "is" } else { "are" };
        let calls = if *limit == 1 { "call" } else { "calls" };
        write!(f, "`{function}` is overloaded: {limit} {calls} {} running", is(limit))?;
        if *queue > 0 {
            write!(f, " and {queue} {} waiting", is(queue))?;
        }
        Ok(())
    }
}

impl Error for Overloaded {}

/// A call was cut short: cancelled, out of time, or refused.
///
/// The error type of a function whose own work cannot fail, or a part of one that can.
///
/// ```
/// use async_hygiene::{Interrupted, Overloaded};
///
/// # #[derive(Debug)]
/// enum TransferError {
///     NoFunds,
///     Interrupted(Interrupted),
/// }
///
/// impl<T: Into<Interrupted>> From<T> for TransferError {
///     fn from(outcome: T) -> Self {
///         Self::Interrupted(outcome.into())
///     }
/// }
///
/// fn transfer(amount: u64) -> Result<(), TransferError> {
///     if amount > 100 {
///         return Err(TransferError::NoFunds);
///     }
///     Err(Overloaded::new("bank::transfer", 8, 0))?
/// }
///
/// assert!(matches!(transfer(10), Err(TransferError::Interrupted(why)) if why.is_overloaded()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Interrupted {
    /// It was cancelled before it was done.
    Cancelled(Cancelled),
    /// It was not done within its time.
    TimedOut(TimedOut),
    /// It was refused, as too many were going on already.
    Overloaded(Overloaded),
}

impl Interrupted {
    /// The path of the function whose call was cut short.
    pub const fn function(&self) -> &'static str {
        match self {
            Self::Cancelled(outcome) => outcome.function(),
            Self::TimedOut(outcome) => outcome.function(),
            Self::Overloaded(outcome) => outcome.function(),
        }
    }

    /// Whether the call was cancelled.
    pub const fn is_cancelled(&self) -> bool {
        matches!(self, Self::Cancelled(_))
    }

    /// Whether the call was not done in time.
    pub const fn is_timed_out(&self) -> bool {
        matches!(self, Self::TimedOut(_))
    }

    /// Whether the call was refused.
    pub const fn is_overloaded(&self) -> bool {
        matches!(self, Self::Overloaded(_))
    }
}

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cancelled(outcome) => outcome.fmt(f),
            Self::TimedOut(outcome) => outcome.fmt(f),
            Self::Overloaded(outcome) => outcome.fmt(f),
        }
    }
}

/// No `source`: a report that prints the chain of causes would say the same sentence twice.
impl Error for Interrupted {}

impl From<Cancelled> for Interrupted {
    fn from(outcome: Cancelled) -> Self {
        Self::Cancelled(outcome)
    }
}

impl From<TimedOut> for Interrupted {
    fn from(outcome: TimedOut) -> Self {
        Self::TimedOut(outcome)
    }
}

impl From<Overloaded> for Interrupted {
    fn from(outcome: Overloaded) -> Self {
        Self::Overloaded(outcome)
    }
}

impl From<Cancelled> for io::Error {
    fn from(outcome: Cancelled) -> Self {
        // Not `ErrorKind::Interrupted`: std, and who follows it, takes that as a request to try again at once (`read_exact`, `io::copy`).
        io::Error::other(outcome)
    }
}

impl From<TimedOut> for io::Error {
    fn from(outcome: TimedOut) -> Self {
        io::Error::new(io::ErrorKind::TimedOut, outcome)
    }
}

impl From<Overloaded> for io::Error {
    fn from(outcome: Overloaded) -> Self {
        io::Error::new(io::ErrorKind::ResourceBusy, outcome)
    }
}

/// As its part: [`get_ref`](io::Error::get_ref) has a [`TimedOut`], say, and no `Interrupted`, so that who asks need not know the way it came.
impl From<Interrupted> for io::Error {
    fn from(outcome: Interrupted) -> Self {
        match outcome {
            Interrupted::Cancelled(outcome) => outcome.into(),
            Interrupted::TimedOut(outcome) => outcome.into(),
            Interrupted::Overloaded(outcome) => outcome.into(),
        }
    }
}

#[cfg(test)]
mod tests;
