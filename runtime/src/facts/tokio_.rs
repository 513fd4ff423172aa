//! tokio's and tokio-util's guards.

use super::{LockGuard, kind};

impl<T: ?Sized> LockGuard<(), kind::AsyncLock> for tokio::sync::MutexGuard<'_, T> {}
impl LockGuard<(), kind::Permit> for tokio::sync::SemaphorePermit<'_> {}
