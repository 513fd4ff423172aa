//! The guards, handles, channels and errors of the futures crates. Out of reach: `BiLockGuard`, which futures keeps behind its `unstable`
//! feature.

use super::{LockGuard, OutcomeMatters, TaskHandle, UnboundedChannel, kind, on_drop, outcome};
use futures_channel::{mpsc, oneshot};
use futures_util::future::RemoteHandle;
use futures_util::lock::{MappedMutexGuard, MutexGuard, OwnedMutexGuard};

impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for MutexGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for OwnedMutexGuard<T> {}
impl<T: ?Sized, U: ?Sized> LockGuard<(), kind::AsyncLock> for MappedMutexGuard<'_, T, U> {}

// While it lives, any `block_on` of this thread panics.
impl LockGuard<(), kind::Entered> for futures_executor::Enter {}

impl<T> UnboundedChannel for mpsc::UnboundedSender<T> {}
impl<T> UnboundedChannel for mpsc::UnboundedReceiver<T> {}

impl<T> TaskHandle<(), on_drop::Cancels> for RemoteHandle<T> {}
impl<T> TaskHandle<(), on_drop::Continues> for oneshot::Receiver<T> {}

impl OutcomeMatters<(), outcome::Unsent> for mpsc::SendError {}
impl<T> OutcomeMatters<(), outcome::Unsent> for mpsc::TrySendError<T> {}
