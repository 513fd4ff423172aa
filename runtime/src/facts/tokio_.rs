//! tokio's guards. tokio-util has none: a `DropGuard` or a `TaskTrackerToken` is meant to be held.

use super::{LockGuard, UnboundedChannel, kind};
use tokio::runtime::EnterGuard;
use tokio::sync::{
    MappedMutexGuard, MutexGuard, OwnedMappedMutexGuard, OwnedMutexGuard, OwnedRwLockMappedWriteGuard,
    OwnedRwLockReadGuard, OwnedRwLockWriteGuard, OwnedSemaphorePermit, RwLockMappedWriteGuard, RwLockReadGuard,
    RwLockWriteGuard, SemaphorePermit, mpsc, watch,
};
use tokio::task::LocalEnterGuard;

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
