//! async-lock's guards, also known as those of smol and async-std.

use super::{LockGuard, kind};
use async_lock::*;

impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for MutexGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for MutexGuardArc<T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockReadGuard<'_, T> {}
impl<T> LockGuard<(), kind::AsyncLock> for RwLockReadGuardArc<T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockUpgradableReadGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockUpgradableReadGuardArc<T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockWriteGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for RwLockWriteGuardArc<T> {}

impl LockGuard<(), kind::Permit> for SemaphoreGuard<'_> {}
impl LockGuard<(), kind::Permit> for SemaphoreGuardArc {}
