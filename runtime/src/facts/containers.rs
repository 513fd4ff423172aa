//! A value that contains a guard is a guard: the containers of the standard library.

use super::LockGuard;

impl<Tag, Kind, T: LockGuard<Tag, Kind>> LockGuard<Tag, Kind> for Option<T> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind>, E> LockGuard<Tag, Kind> for Result<T, E> {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for &T {}
impl<Tag, Kind, T: LockGuard<Tag, Kind> + ?Sized> LockGuard<Tag, Kind> for &mut T {}
