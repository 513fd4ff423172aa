//! The guards of crossbeam's `ShardedLock`.

use super::LockGuard;
use crossbeam_utils::sync::{ShardedLockReadGuard, ShardedLockWriteGuard};

impl<T: ?Sized> LockGuard for ShardedLockReadGuard<'_, T> {}
impl<T: ?Sized> LockGuard for ShardedLockWriteGuard<'_, T> {}
