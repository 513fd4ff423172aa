//! Unbounded growth: channels, futures, tasks.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::sync::mpsc::SyncSender;
use std::{collections, iter, slice, str, thread, vec};

use crate::__private::Answers;
use crate::__private::tagged::Tagged;
use crate::facts::UnboundedChannel;
use crate::lints;

/// Is it a channel without a bound, as its maker returns it?
pub enum unbounded_channel {}

impl<S: UnboundedChannel, R> Answers<unbounded_channel, lints::unbounded_channel> for (S, R) {}
impl<S: UnboundedChannel<Tag>, R, Tag> Answers<Tagged<unbounded_channel, Tag>, lints::unbounded_channel> for (S, R) {}

/// Is it a channel whose bound is the number that was given?
pub enum bounded_channel {}

impl<T, R> Answers<bounded_channel, lints::unbounded_channel> for (SyncSender<T>, R) {}
#[cfg(feature = "tokio")]
impl<T, R> Answers<bounded_channel, lints::unbounded_channel> for (tokio::sync::mpsc::Sender<T>, R) {}
#[cfg(feature = "futures")]
impl<T, R> Answers<bounded_channel, lints::unbounded_channel> for (futures_channel::mpsc::Sender<T>, R) {}

/// Is it the handle of a task or a thread that was started?
pub enum task {}

impl<T> Answers<task, lints::unbounded_concurrency> for thread::JoinHandle<T> {}
#[cfg(feature = "tokio")]
impl<T> Answers<task, lints::unbounded_concurrency> for tokio::task::JoinHandle<T> {}
#[cfg(feature = "tokio")]
impl Answers<task, lints::unbounded_concurrency> for tokio::task::AbortHandle {}

/// Is it the future that waits for all of many?
pub enum join_all {}

#[cfg(feature = "futures")]
impl<F: Future> Answers<join_all, lints::unbounded_concurrency> for futures_util::future::JoinAll<F> {}
#[cfg(feature = "futures")]
impl<F: futures_util::TryFuture> Answers<join_all, lints::unbounded_concurrency>
    for futures_util::future::TryJoinAll<F>
{
}

/// Are there as many elements in it as there is input? Not known of an array, nor of what is limited by `take`.
pub enum many {}

impl<T: Many> Answers<many, lints::unbounded_concurrency> for T {}

/// A collection that grows, or an iterator over all of it.
pub trait Many {}

macro_rules! many {
    ($(<$($life:lifetime,)* $($param:ident),*> $type:ty;)*) => {$( impl<$($life,)* $($param),*> Many for $type {} )*};
}

many! {
    <T> Vec<T>;
    <T> VecDeque<T>;
    <T, S> HashSet<T, S>;
    <K, V, S> HashMap<K, V, S>;
    <T> BTreeSet<T>;
    <K, V> BTreeMap<K, V>;
    <T> Box<[T]>;
    <'a, T> &'a [T];
    <'a, T> &'a mut [T];
    <'a, T> &'a Vec<T>;
    <'a, T> &'a mut Vec<T>;
    <'a, T> &'a VecDeque<T>;
    <'a, T, S> &'a HashSet<T, S>;
    <'a, K, V, S> &'a HashMap<K, V, S>;
    <'a, T> &'a BTreeSet<T>;
    <'a, K, V> &'a BTreeMap<K, V>;
    <T> vec::IntoIter<T>;
    <'a, T> vec::Drain<'a, T>;
    <'a, T> slice::Iter<'a, T>;
    <'a, T> slice::IterMut<'a, T>;
    <T> collections::vec_deque::IntoIter<T>;
    <'a, T> collections::vec_deque::Iter<'a, T>;
    <'a, T> collections::vec_deque::Drain<'a, T>;
    <T> collections::hash_set::IntoIter<T>;
    <'a, T> collections::hash_set::Iter<'a, T>;
    <'a, T> collections::hash_set::Drain<'a, T>;
    <T> collections::btree_set::IntoIter<T>;
    <'a, T> collections::btree_set::Iter<'a, T>;
    <K, V> collections::hash_map::IntoIter<K, V>;
    <K, V> collections::hash_map::IntoKeys<K, V>;
    <K, V> collections::hash_map::IntoValues<K, V>;
    <'a, K, V> collections::hash_map::Iter<'a, K, V>;
    <'a, K, V> collections::hash_map::IterMut<'a, K, V>;
    <'a, K, V> collections::hash_map::Keys<'a, K, V>;
    <'a, K, V> collections::hash_map::Values<'a, K, V>;
    <'a, K, V> collections::hash_map::ValuesMut<'a, K, V>;
    <'a, K, V> collections::hash_map::Drain<'a, K, V>;
    <K, V> collections::btree_map::IntoIter<K, V>;
    <K, V> collections::btree_map::IntoKeys<K, V>;
    <K, V> collections::btree_map::IntoValues<K, V>;
    <'a, K, V> collections::btree_map::Iter<'a, K, V>;
    <'a, K, V> collections::btree_map::IterMut<'a, K, V>;
    <'a, K, V> collections::btree_map::Keys<'a, K, V>;
    <'a, K, V> collections::btree_map::Values<'a, K, V>;
    <'a, K, V> collections::btree_map::ValuesMut<'a, K, V>;
    <'a,> str::Lines<'a>;
    <'a,> str::SplitWhitespace<'a>;
}

impl<I: Many, F> Many for iter::Map<I, F> {}
impl<I: Many, F> Many for iter::Filter<I, F> {}
impl<I: Many, F> Many for iter::FilterMap<I, F> {}
impl<I: Many, F> Many for iter::Inspect<I, F> {}
impl<I: Many> Many for iter::Cloned<I> {}
impl<I: Many> Many for iter::Copied<I> {}
impl<I: Many> Many for iter::Enumerate<I> {}
impl<I: Many + Iterator> Many for iter::Peekable<I> {}
impl<I: Many> Many for iter::Rev<I> {}
impl<I: Many> Many for iter::Skip<I> {}
impl<I: Many, J: Many> Many for iter::Zip<I, J> {}
impl<I: Many, J: Many> Many for iter::Chain<I, J> {}
