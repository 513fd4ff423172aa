//! The standard library's guards and channels.
//!
//! Out of reach on stable: the mapped guards, `ReentrantLockGuard` and the guards of `std::sync::nonpoison`.

use super::{LockGuard, UnboundedChannel, kind};
use std::cell::{Ref, RefMut};
use std::io::{StderrLock, StdinLock, StdoutLock};
use std::sync::mpsc::Sender;
use std::sync::{MutexGuard, RwLockReadGuard, RwLockWriteGuard};

impl<T: ?Sized> LockGuard for MutexGuard<'_, T> {}
impl<T: ?Sized> LockGuard for RwLockReadGuard<'_, T> {}
impl<T: ?Sized> LockGuard for RwLockWriteGuard<'_, T> {}

// Every `println!` of another thread waits for these.
impl LockGuard for StdinLock<'_> {}
impl LockGuard for StdoutLock<'_> {}
impl LockGuard for StderrLock<'_> {}

impl<T: ?Sized> LockGuard<(), kind::Borrow> for Ref<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::Borrow> for RefMut<'_, T> {}

// Its receiver is that of channels with a bound as well.
impl<T> UnboundedChannel for Sender<T> {}
