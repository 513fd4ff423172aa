//! spin's guards, 0.9 and 0.12.

use super::forwards;
use {spin_09::rwlock as rwlock_09, spin_012::rwlock as rwlock_012};

forwards! {
    {} spin_09::MutexGuard<'_, T>;
    {} rwlock_09::RwLockReadGuard<'_, T>;
    {R} rwlock_09::RwLockWriteGuard<'_, T, R>;
    {R} rwlock_09::RwLockUpgradableGuard<'_, T, R>;
    {R} spin_012::MutexGuard<'_, T, R>;
    {R} rwlock_012::RwLockReadGuard<'_, T, R>;
    {R} rwlock_012::RwLockWriteGuard<'_, T, R>;
    {R} rwlock_012::RwLockUpgradableGuard<'_, T, R>;
}
