//! Values that nobody keeps: futures, handles, outcomes.
//!
//! A type must not answer one question twice: the compiler could not tell which answer is meant. So what is inside of a container
//! answers as [`In`], and containers of which something else may be asked leave that alone.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::future::Future;
use std::iter::Map;
use std::marker::PhantomData;
use std::pin::Pin;
use std::{array, option, vec};

use crate::__private::tagged::Tagged;
use crate::__private::{Answers, Clear, ExceptFor, In};
use crate::facts::{OutcomeMatters, TaskHandle, TracksTasks};
use crate::lints;

/// Is it a future?
pub enum IsUnawaited {}

/// Does it run something when it is dropped, for which it should be kept?
pub enum CleansUp {}

#[cfg(feature = "tokio")]
impl Answers<CleansUp, lints::guard_dropped_at_once> for crate::OnCancel {}

/// Is it driven by somebody else, or somewhere else? The exception to [`IsUnawaited`].
pub enum IsDriven {}

/// Is it the handle of something whose outcome is a future?
pub enum HasFutureOutput {}

/// Is that future driven by somebody else? The exception to [`HasFutureOutput`].
pub enum HasDrivenOutput {}

/// Is it a handle whose drop does this?
pub struct DropsHandle<OnDrop>(PhantomData<OnDrop>);

/// Does it keep track of the tasks that it spawns? The exception to [`DropsHandle`].
pub enum TracksItsTasks {}

/// Is it a result whose error tells of this?
pub struct LosesOutcome<Of>(PhantomData<Of>);

impl<F: Future + ?Sized> Answers<IsUnawaited, lints::unawaited_future> for F {}

/// By what is behind a handle that does this when it is dropped.
pub struct DrivenBehind<OnDrop>(PhantomData<OnDrop>);

/// Where the reference came from.
pub enum DrivenElsewhere {}

/// By its maker.
pub enum DrivenByMaker {}

impl<T: TaskHandle<(), D> + ?Sized, D> Answers<IsDriven, DrivenBehind<D>> for T {}
impl<T: TaskHandle<Tag, D> + ?Sized, D, Tag> Answers<Tagged<IsDriven, Tag>, DrivenBehind<D>> for T {}
impl<T: ?Sized> Answers<IsDriven, DrivenElsewhere> for &mut T {}
impl<T: ?Sized> Answers<IsDriven, DrivenElsewhere> for Pin<&mut T> {}

impl<D, K> ExceptFor<K> for DrivenBehind<D> {
    type Out = Clear;
}
impl<K> ExceptFor<K> for DrivenElsewhere {
    type Out = Clear;
}
impl<K> ExceptFor<K> for DrivenByMaker {
    type Out = Clear;
}

impl<T: TaskHandle<(), D> + ?Sized, D> Answers<DropsHandle<D>, lints::detached_task> for T {}

impl<T: TaskHandle<Tag, D> + ?Sized, D, Tag> Answers<Tagged<DropsHandle<D>, Tag>, lints::detached_task> for T {}

impl<T: TracksTasks + ?Sized> Answers<TracksItsTasks, DrivenByMaker> for T {}
impl<T: TracksTasks<Tag> + ?Sized, Tag> Answers<Tagged<TracksItsTasks, Tag>, DrivenByMaker> for T {}

impl<T, E: OutcomeMatters<(), Of>, Of> Answers<LosesOutcome<Of>, lints::ignored_outcome> for Result<T, E> {}
impl<T, E, Of, Tag> Answers<Tagged<LosesOutcome<Of>, Tag>, lints::ignored_outcome> for Result<T, E> where
    E: OutcomeMatters<Tag, Of>
{
}
impl<T: Answers<LosesOutcome<Of>, K>, Of, K> Answers<LosesOutcome<Of>, In<K>> for Option<T> {}
impl<T, Of, Tag, K> Answers<Tagged<LosesOutcome<Of>, Tag>, In<K>> for Option<T> where
    T: Answers<Tagged<LosesOutcome<Of>, Tag>, K>
{
}

impl<F: Future> Answers<HasFutureOutput, lints::unawaited_future> for std::thread::JoinHandle<F> {}
impl<F: Answers<IsDriven, K>, K> Answers<HasDrivenOutput, In<K>> for std::thread::JoinHandle<F> {}
#[cfg(feature = "tokio")]
impl<F: Future> Answers<HasFutureOutput, lints::unawaited_future> for tokio::task::JoinHandle<F> {}
#[cfg(feature = "tokio")]
impl<F: Answers<IsDriven, K>, K> Answers<HasDrivenOutput, In<K>> for tokio::task::JoinHandle<F> {}
#[cfg(feature = "tokio")]
impl<F, K, Tag> Answers<Tagged<HasDrivenOutput, Tag>, In<K>> for tokio::task::JoinHandle<F> where
    F: Answers<Tagged<IsDriven, Tag>, K>
{
}
impl<F, K, Tag> Answers<Tagged<HasDrivenOutput, Tag>, In<K>> for std::thread::JoinHandle<F> where
    F: Answers<Tagged<IsDriven, Tag>, K>
{
}

/// Questions that a container passes on to what is in it.
pub trait PassedInside {}

impl PassedInside for IsUnawaited {}
impl PassedInside for IsDriven {}
impl PassedInside for HasFutureOutput {}
impl PassedInside for HasDrivenOutput {}
impl<OnDrop> PassedInside for DropsHandle<OnDrop> {}
impl<Q: PassedInside, Tag> PassedInside for Tagged<Q, Tag> {}

// As in `facts::containers`: the error of a `Result` and all but the first position of a tuple are left out.
impl<Q: PassedInside, K, T: Answers<Q, K>> Answers<Q, In<K>> for Option<T> {}
impl<Q: PassedInside, K, T: Answers<Q, K>, E> Answers<Q, In<K>> for Result<T, E> {}
impl<Q: PassedInside, K, T: Answers<Q, K>> Answers<Q, In<K>> for [T] {}
impl<Q: PassedInside, K, T: Answers<Q, K>, const N: usize> Answers<Q, In<K>> for [T; N] {}
impl<Q: PassedInside, K, T: Answers<Q, K>> Answers<Q, In<K>> for Vec<T> {}
impl<Q: PassedInside, K, T: Answers<Q, K>> Answers<Q, In<K>> for VecDeque<T> {}
impl<Q: PassedInside, K, Key, T: Answers<Q, K>, S> Answers<Q, In<K>> for HashMap<Key, T, S> {}
impl<Q: PassedInside, K, Key, T: Answers<Q, K>> Answers<Q, In<K>> for BTreeMap<Key, T> {}
impl<Q: PassedInside, K, T: Answers<Q, K>> Answers<Q, In<K>> for option::IntoIter<T> {}
impl<Q: PassedInside, K, T: Answers<Q, K>> Answers<Q, In<K>> for vec::IntoIter<T> {}
impl<Q: PassedInside, K, T: Answers<Q, K>, const N: usize> Answers<Q, In<K>> for array::IntoIter<T, N> {}
impl<Q: PassedInside, K, I: Iterator, T: Answers<Q, K>, F: FnMut(I::Item) -> T> Answers<Q, In<K>> for Map<I, F> {}
impl<Q: PassedInside, K, A: Answers<Q, K>> Answers<Q, In<K>> for (A,) {}
impl<Q: PassedInside, K, A: Answers<Q, K>, B> Answers<Q, In<K>> for (A, B) {}
impl<Q: PassedInside, K, A: Answers<Q, K>, B, C> Answers<Q, In<K>> for (A, B, C) {}
impl<Q: PassedInside, K, A: Answers<Q, K>, B, C, D> Answers<Q, In<K>> for (A, B, C, D) {}
