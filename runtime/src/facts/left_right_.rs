//! left-right's read guard: the writer's `publish` spins until it is dropped.

use super::LockGuard;

impl<T: ?Sized> LockGuard for left_right::ReadGuard<'_, T> {}
