//! The standard library's guards, handles, channels and errors.
//!
//! Out of reach on stable: the mapped guards, `ReentrantLockGuard` and the guards of `std::sync::nonpoison`.

use super::{LockGuard, OutcomeMatters, TaskHandle, UnboundedChannel, kind, on_drop, outcome};
use std::any::Any;
use std::cell::{Ref, RefMut};
use std::io::{StderrLock, StdinLock, StdoutLock};
use std::process::Child;
use std::sync::mpsc;
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
impl<T> UnboundedChannel for mpsc::Sender<T> {}

impl<T> TaskHandle for std::thread::JoinHandle<T> {}
impl TaskHandle<(), on_drop::Orphans> for Child {}

impl<T> OutcomeMatters<(), outcome::Unsent> for mpsc::SendError<T> {}
impl OutcomeMatters<(), outcome::Panicked> for Box<dyn Any + Send> {}
impl OutcomeMatters<(), outcome::Unwritten> for std::io::Error {}
