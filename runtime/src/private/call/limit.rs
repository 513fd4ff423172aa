//! The bound of a function: one limiter for all its calls.

use std::future::pending;
use std::sync::{Arc, LazyLock, OnceLock};

use super::frame;
use crate::{Limiter, LimiterPermit, Overloaded, Permit};

/// The limiter of a function, made with its first call. A `static` in the function's body.
pub struct Place(OnceLock<Limiter>);

impl Place {
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Place {
        Place(OnceLock::new())
    }

    #[inline]
    pub fn get(&self, function: &'static str, limit: impl FnOnce() -> usize) -> &Limiter {
        self.0.get_or_init(|| Limiter::named(function, limit()))
    }
}

/// What becomes of a call when as many run as may.
pub enum Full {
    Waits,
    Refused,
    /// It waits if fewer than so many do.
    Queued(usize),
}

impl Full {
    fn queue(&self) -> usize {
        match self {
            Full::Queued(most) => *most,
            Full::Waits | Full::Refused => 0,
        }
    }
}

/// Waits for a permit, or has the call refused: then its body goes no further.
#[inline]
pub async fn admitted<'l>(limiter: &'l Limiter, function: &'static str, full: Full) -> Permit<'l> {
    let permit = match full {
        Full::Waits => Some(limiter.acquire_borrowed().await),
        Full::Refused => limiter.try_acquire_borrowed(),
        Full::Queued(most) => limiter.acquire_queued_borrowed(most).await,
    };
    match permit {
        Some(permit) => permit,
        None => refused(limiter, function, full.queue()).await,
    }
}

/// As [`admitted`], from a limiter that the body borrows from who knows where: the permit does not.
#[inline]
pub async fn admitted_by(limiter: &Limiter, function: &'static str, full: Full) -> LimiterPermit {
    let permit = match full {
        Full::Waits => Some(limiter.acquire().await),
        Full::Refused => limiter.try_acquire(),
        Full::Queued(most) => limiter.acquire_queued(most).await,
    };
    match permit {
        Some(permit) => permit,
        None => refused(limiter, function, full.queue()).await,
    }
}

/// The limiter of `per`.
#[inline(always)]
pub fn limiter<L: AsLimiter + ?Sized>(limiter: &L) -> &Limiter {
    limiter.as_limiter()
}

/// Whatever can be taken for a limiter.
#[diagnostic::on_unimplemented(
    message = "`per` wants a `Limiter`, and this is a `{Self}`",
    label = "expected `async_hygiene::Limiter`, or a reference to one"
)]
pub trait AsLimiter {
    fn as_limiter(&self) -> &Limiter;
}

impl AsLimiter for Limiter {
    #[inline(always)]
    fn as_limiter(&self) -> &Limiter {
        self
    }
}

macro_rules! as_limiter {
    ($($pointer:ty)+) => {$(
        impl<L: AsLimiter> AsLimiter for $pointer {
            #[inline(always)]
            fn as_limiter(&self) -> &Limiter {
                (**self).as_limiter()
            }
        }
    )+};
}

as_limiter!(&L &mut L Arc<L> Box<L> LazyLock<L>);

#[cold]
async fn refused<T>(limiter: &Limiter, function: &'static str, queue: usize) -> T {
    frame::refuse(Overloaded::new(function, limiter.limit(), queue));
    pending().await
}
