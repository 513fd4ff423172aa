//! The bound of a function: one limiter for all its calls.

use std::future::pending;
use std::pin::Pin;
use std::sync::{Arc, LazyLock, OnceLock};
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

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
pub fn admitted<'l>(limiter: &'l Limiter, function: &'static str, full: Full) -> impl Future<Output = Permit<'l>> {
    Admitted::new(move || limiter.try_acquire_borrowed(), move || waits(limiter, function, full))
}

/// As [`admitted`], from a limiter that the body borrows from who knows where: the permit does not.
#[inline]
pub fn admitted_by(limiter: &Limiter, function: &'static str, full: Full) -> impl Future<Output = LimiterPermit> {
    Admitted::new(move || limiter.try_acquire(), move || waits_for_own(limiter, function, full))
}

async fn waits<'l>(limiter: &'l Limiter, function: &'static str, full: Full) -> Permit<'l> {
    let permit = match full {
        Full::Waits => Some(limiter.acquire_borrowed().await),
        Full::Refused => None,
        Full::Queued(most) => limiter.acquire_queued_borrowed(most).await,
    };
    match permit {
        Some(permit) => permit,
        None => refused(limiter, function, full.queue()).await,
    }
}

async fn waits_for_own(limiter: &Limiter, function: &'static str, full: Full) -> LimiterPermit {
    let permit = match full {
        Full::Waits => Some(limiter.acquire().await),
        Full::Refused => None,
        Full::Queued(most) => limiter.acquire_queued(most).await,
    };
    match permit {
        Some(permit) => permit,
        None => refused(limiter, function, full.queue()).await,
    }
}

pin_project! {
    /// A permit that is there at once, or a wait for it. Most calls wait for nobody, and are not to pay for the state of those who do.
    #[project = AdmittedProjection]
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    enum Admitted<Try, Wait, F> {
        New { how: Option<(Try, Wait)> },
        Waits { #[pin] wait: F },
    }
}

impl<Try, Wait, F> Admitted<Try, Wait, F> {
    #[inline(always)]
    fn new(try_now: Try, wait: Wait) -> Self
    where
        Wait: FnOnce() -> F,
    {
        Admitted::New { how: Some((try_now, wait)) }
    }
}

impl<Try, Wait, F> Future for Admitted<Try, Wait, F>
where
    Try: FnOnce() -> Option<F::Output>,
    Wait: FnOnce() -> F,
    F: Future,
{
    type Output = F::Output;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        if let AdmittedProjection::New { how } = self.as_mut().project()
            && let Some((try_now, wait)) = how.take()
        {
            // Goes ahead of nobody: there is no permit where somebody waits.
            if let Some(permit) = try_now() {
                return Poll::Ready(permit);
            }
            self.set(Admitted::Waits { wait: wait() });
        }
        match self.project() {
            AdmittedProjection::Waits { wait } => wait.poll(context),
            AdmittedProjection::New { .. } => unreachable!("a future that is done is not polled again"),
        }
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

#[diagnostic::do_not_recommend]
impl AsLimiter for Limiter {
    #[inline(always)]
    fn as_limiter(&self) -> &Limiter {
        self
    }
}

macro_rules! as_limiter {
    ($($pointer:ty)+) => {$(
        #[diagnostic::do_not_recommend]
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
