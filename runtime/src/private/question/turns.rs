//! Futures in a loop: what is polled again, what is made anew.

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;

use crate::__private::{Answers, Clear, ExceptFor};
use crate::lints;

/// Is it a handle that gives out a value once, and panics when it is asked again?
pub enum gives_out_its_value {}

/// Is it pinned in place, and a future?
pub enum finishes_for_good {}

/// Does it say itself that it may be polled again? The exception to [`finishes_for_good`].
pub enum is_fused {}

/// Is it `Unpin`, as no future of an async function is? The other exception to [`finishes_for_good`].
pub enum is_unpin {}

/// Is it a timer?
pub enum is_timer {}

/// Questions that a reference passes on.
pub trait PassedByReference {}

impl PassedByReference for gives_out_its_value {}
impl PassedByReference for finishes_for_good {}
impl PassedByReference for is_fused {}
impl PassedByReference for is_unpin {}
impl PassedByReference for is_timer {}

impl<Q: PassedByReference, T: Answers<Q, K> + ?Sized, K> Answers<Q, K> for &mut T {}

/// Questions that a `Box` and a `Pin` pass on too.
pub trait PassedByPointer {}

impl PassedByPointer for gives_out_its_value {}
impl PassedByPointer for is_timer {}

impl<Q: PassedByPointer, T: Answers<Q, K> + ?Sized, K> Answers<Q, K> for Box<T> {}
impl<Q: PassedByPointer, P: Deref<Target: Answers<Q, K>>, K> Answers<Q, K> for Pin<P> {}

#[cfg(feature = "tokio")]
impl<T> Answers<gives_out_its_value, lints::polled_after_completion> for tokio::task::JoinHandle<T> {}
#[cfg(feature = "tokio")]
impl<T> Answers<gives_out_its_value, lints::polled_after_completion> for tokio_util::task::AbortOnDropHandle<T> {}
#[cfg(feature = "tokio")]
impl<T> Answers<gives_out_its_value, lints::polled_after_completion> for tokio::sync::oneshot::Receiver<T> {}

/// It may be polled again.
pub enum MayBePolledAgain {}

impl<K> ExceptFor<K> for MayBePolledAgain {
    type Out = Clear;
}

impl<P: Deref<Target: Future>> Answers<finishes_for_good, lints::polled_after_completion> for Pin<P> {}
#[cfg(feature = "streams")]
impl<P: Deref<Target: futures_core::future::FusedFuture>> Answers<is_fused, MayBePolledAgain> for Pin<P> {}
impl<P: Deref<Target: Unpin>> Answers<is_unpin, MayBePolledAgain> for Pin<P> {}

#[cfg(feature = "tokio")]
impl Answers<is_timer, lints::select_restarts_timer> for tokio::time::Sleep {}
#[cfg(feature = "tokio")]
impl<F> Answers<is_timer, lints::select_restarts_timer> for tokio::time::Timeout<F> {}
#[cfg(feature = "futures")]
impl<F: Answers<is_timer, K>, K> Answers<is_timer, K> for futures_util::future::Fuse<F> {}
