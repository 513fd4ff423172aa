//! The guards and the channels of the futures crates. Out of reach: `BiLockGuard`, which futures keeps behind its `unstable` feature.

use super::{LockGuard, UnboundedChannel, kind};
use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender};
use futures_util::lock::{MappedMutexGuard, MutexGuard, OwnedMutexGuard};

impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for MutexGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for OwnedMutexGuard<T> {}
impl<T: ?Sized, U: ?Sized> LockGuard<(), kind::AsyncLock> for MappedMutexGuard<'_, T, U> {}

// While it lives, any `block_on` of this thread panics.
impl LockGuard<(), kind::Entered> for futures_executor::Enter {}

impl<T> UnboundedChannel for UnboundedSender<T> {}
impl<T> UnboundedChannel for UnboundedReceiver<T> {}
