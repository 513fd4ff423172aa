//! Values whose loss is none.

use std::cell::Cell;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::marker::PhantomData;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime};

/// A value that may be dropped at any time: what was taken with it is given back, or nothing was.
///
/// [`value_lost_on_cancel`](crate::lints::value_lost_on_cancel) does not report one. What has the fact [`LockGuard`](super::LockGuard), a
/// permit for instance, needs no second one; and neither do `Option`, `Result`, collections and tuples of such values. References have it,
/// because what they point to is somewhere else, and so have `()`, `bool`, points in time and timers. `Tag` is as in
/// [`LockGuard`](super::LockGuard).
///
/// ```
/// use async_hygiene::facts::GivesBack;
///
/// # struct Session;
/// /// Returns the session to its pool when it is dropped.
/// pub struct Pooled(Option<Session>);
///
/// impl GivesBack for Pooled {}
/// ```
#[diagnostic::on_unimplemented(
    message = "dropping a `{Self}` is not known to give back what was taken",
    note = "say so with `impl GivesBack for …`"
)]
pub trait GivesBack<Tag = ()> {}

impl<Tag, T: ?Sized> GivesBack<Tag> for &T {}
impl<Tag, T: ?Sized> GivesBack<Tag> for &mut T {}
impl<Tag, T: ?Sized> GivesBack<Tag> for PhantomData<T> {}

impl GivesBack for () {}
impl GivesBack for bool {}
impl GivesBack for Infallible {}
impl GivesBack for Duration {}
impl GivesBack for Instant {}
impl GivesBack for SystemTime {}

// The error of a `Result` is no value that was taken.
impl<Tag, T: GivesBack<Tag>, E> GivesBack<Tag> for Result<T, E> {}
impl<Tag, T: GivesBack<Tag>> GivesBack<Tag> for Option<T> {}
impl<Tag, T: GivesBack<Tag> + ?Sized> GivesBack<Tag> for Box<T> {}
impl<Tag, T: GivesBack<Tag> + ?Sized> GivesBack<Tag> for Cell<T> {}
impl<Tag, P: GivesBack<Tag>> GivesBack<Tag> for Pin<P> {}
impl<Tag, T: GivesBack<Tag>> GivesBack<Tag> for [T] {}
impl<Tag, T: GivesBack<Tag>, const N: usize> GivesBack<Tag> for [T; N] {}
impl<Tag, T: GivesBack<Tag>> GivesBack<Tag> for Vec<T> {}
impl<Tag, T: GivesBack<Tag>> GivesBack<Tag> for VecDeque<T> {}
impl<Tag, T: GivesBack<Tag>> GivesBack<Tag> for std::vec::IntoIter<T> {}
impl<Tag, T: GivesBack<Tag>> GivesBack<Tag> for std::vec::Drain<'_, T> {}
impl<Tag, T: GivesBack<Tag>> GivesBack<Tag> for std::collections::vec_deque::Drain<'_, T> {}

// All of a tuple has to be.
impl<Tag, A: GivesBack<Tag>> GivesBack<Tag> for (A,) {}
impl<Tag, A: GivesBack<Tag>, B: GivesBack<Tag>> GivesBack<Tag> for (A, B) {}
impl<Tag, A: GivesBack<Tag>, B: GivesBack<Tag>, C: GivesBack<Tag>> GivesBack<Tag> for (A, B, C) {}
