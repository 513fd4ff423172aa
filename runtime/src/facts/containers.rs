//! A value that contains a guard is a guard: the containers of the standard library, and the iterators that wrap an iterator.
//!
//! Not covered, for want of a way to state "either of the two" without overlap: the error of a `Result`, the key of a map, and any but
//! the first position of a tuple, a `Zip` or a `Chain`. A `ManuallyDrop` never releases, so it is no guard.

use super::LockGuard;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, LinkedList, VecDeque, btree_map, hash_map, vec_deque};
use std::iter::{
    Chain, Cloned, Copied, Cycle, Enumerate, Filter, FilterMap, FlatMap, Flatten, Fuse, Inspect, Map, MapWhile,
    Peekable, Rev, Scan, Skip, SkipWhile, StepBy, Take, TakeWhile, Zip,
};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::{Arc, PoisonError, TryLockError};
use std::task::Poll;
use std::{array, option, vec};

// One of, or none.
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Option<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>, E> LockGuard<Tag, Kind> for Result<T, E> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Poll<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for PoisonError<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for TryLockError<T> {}

// Pointers and cells.
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for &T {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for &mut T {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for Box<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for Rc<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for Arc<T> {}
impl<Tag, Kind, P: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Pin<P> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for Cell<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for RefCell<T> {}

// Collections, and what takes their values out.
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for [T] {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>, const N: usize> LockGuard<Tag, Kind> for [T; N] {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Vec<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for VecDeque<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for LinkedList<T> {}
impl<Tag, Kind, K, V: LockGuard<Tag, Kind>, S> LockGuard<Tag, Kind> for HashMap<K, V, S> {}
impl<Tag, Kind, K, V: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for BTreeMap<K, V> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for option::IntoIter<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>, const N: usize> LockGuard<Tag, Kind> for array::IntoIter<T, N> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for vec::IntoIter<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for vec_deque::IntoIter<T> {}
impl<Tag, Kind, K, V: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for hash_map::IntoIter<K, V> {}
impl<Tag, Kind, K, V: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for btree_map::IntoIter<K, V> {}

// Tuples, by their first position.
impl<Tag, Kind, A: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for (A,) {}
impl<Tag, Kind, A: LockGuard<Tag, Kind>, B> LockGuard<Tag, Kind> for (A, B) {}
impl<Tag, Kind, A: LockGuard<Tag, Kind>, B, C> LockGuard<Tag, Kind> for (A, B, C) {}
impl<Tag, Kind, A: LockGuard<Tag, Kind>, B, C, D> LockGuard<Tag, Kind> for (A, B, C, D) {}
impl<Tag, Kind, A: LockGuard<Tag, Kind>, B, C, D, E> LockGuard<Tag, Kind> for (A, B, C, D, E) {}
impl<Tag, Kind, A: LockGuard<Tag, Kind>, B, C, D, E, F> LockGuard<Tag, Kind> for (A, B, C, D, E, F) {}

// Iterators over an iterator that holds a lock.
impl<Tag, Kind, I: LockGuard<Tag, Kind>, J> LockGuard<Tag, Kind> for Chain<I, J> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Cloned<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Copied<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Cycle<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Enumerate<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, F> LockGuard<Tag, Kind> for Filter<I, F> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, F> LockGuard<Tag, Kind> for FilterMap<I, F> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, U: IntoIterator, F> LockGuard<Tag, Kind> for FlatMap<I, U, F> {}
impl<Tag, Kind, I> LockGuard<Tag, Kind> for Flatten<I> where I: Iterator<Item: IntoIterator> + LockGuard<Tag, Kind> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Fuse<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, F> LockGuard<Tag, Kind> for Inspect<I, F> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, F> LockGuard<Tag, Kind> for Map<I, F> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, F> LockGuard<Tag, Kind> for MapWhile<I, F> {}
impl<Tag, Kind, I: Iterator + LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Peekable<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Rev<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, S, F> LockGuard<Tag, Kind> for Scan<I, S, F> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Skip<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, F> LockGuard<Tag, Kind> for SkipWhile<I, F> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for StepBy<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Take<I> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, F> LockGuard<Tag, Kind> for TakeWhile<I, F> {}
impl<Tag, Kind, I: LockGuard<Tag, Kind>, J> LockGuard<Tag, Kind> for Zip<I, J> {}
