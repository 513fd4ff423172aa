//! tokio's guards, handles and errors. Guards of tokio-util there are none: a `DropGuard` or a `TaskTrackerToken` is meant to be held.

use super::{GivesBack, LockGuard, OutcomeMatters, TaskHandle, TracksTasks, UnboundedChannel, kind, on_drop, outcome};
use tokio::runtime::EnterGuard;
use tokio::sync::{
    MappedMutexGuard, MutexGuard, OwnedMappedMutexGuard, OwnedMutexGuard, OwnedRwLockMappedWriteGuard,
    OwnedRwLockReadGuard, OwnedRwLockWriteGuard, OwnedSemaphorePermit, RwLockMappedWriteGuard, RwLockReadGuard,
    RwLockWriteGuard, SemaphorePermit, mpsc, oneshot, watch,
};
use tokio::task::{JoinError, JoinHandle, LocalEnterGuard};
use tokio_util::task::{AbortOnDropHandle, TaskTracker};

impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for MutexGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for OwnedMutexGuard<T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for MappedMutexGuard<'_, T> {}
impl<T: ?Sized, U: ?Sized> LockGuard<(), kind::AsyncLock> for OwnedMappedMutexGuard<T, U> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockReadGuard<'_, T> {}
impl<T: ?Sized, U: ?Sized> LockGuard<(), kind::AsyncLock> for OwnedRwLockReadGuard<T, U> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockMappedWriteGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for OwnedRwLockWriteGuard<T> {}
impl<T: ?Sized, U: ?Sized> LockGuard<(), kind::AsyncLock> for OwnedRwLockMappedWriteGuard<T, U> {}

impl LockGuard<(), kind::Permit> for SemaphorePermit<'_> {}
impl LockGuard<(), kind::Permit> for OwnedSemaphorePermit {}
impl<T> LockGuard<(), kind::Permit> for mpsc::Permit<'_, T> {}
impl<T> LockGuard<(), kind::Permit> for mpsc::OwnedPermit<T> {}

// Holds the channel's `std::sync::RwLock`: a `send` blocks its thread.
impl<T> LockGuard for watch::Ref<'_, T> {}

impl<T> UnboundedChannel for mpsc::UnboundedSender<T> {}
impl<T> UnboundedChannel for mpsc::UnboundedReceiver<T> {}

impl LockGuard<(), kind::Entered> for EnterGuard<'_> {}
impl LockGuard<(), kind::Entered> for LocalEnterGuard {}

impl<T> TaskHandle for JoinHandle<T> {}
impl<T> TaskHandle<(), on_drop::Cancels> for AbortOnDropHandle<T> {}
#[cfg(feature = "tokio-process")]
impl TaskHandle<(), on_drop::Orphans> for tokio::process::Child {}
impl<T> TaskHandle<(), on_drop::Continues> for oneshot::Receiver<T> {}

impl TracksTasks for TaskTracker {}

impl GivesBack for tokio::time::Instant {}
impl GivesBack for tokio::time::Sleep {}
impl GivesBack for tokio::time::Interval {}

// The errors of `oneshot`, `broadcast` and `watch` say that nobody listens, which is nobody's loss.
impl<T> OutcomeMatters<(), outcome::Unsent> for mpsc::error::SendError<T> {}
impl OutcomeMatters<(), outcome::Panicked> for JoinError {}
