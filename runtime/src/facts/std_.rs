//! The standard library's guards.

use super::{LockGuard, kind};

impl<T: ?Sized> LockGuard for std::sync::MutexGuard<'_, T> {}
impl<T: ?Sized> LockGuard<(), kind::Borrow> for std::cell::Ref<'_, T> {}
