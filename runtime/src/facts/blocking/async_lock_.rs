//! The blocking forms of async-lock, and its guards.

use super::{blocks, forwards};
use async_lock::{
    Barrier, Mutex, MutexGuard, MutexGuardArc, OnceCell, RwLock, RwLockReadGuard, RwLockReadGuardArc,
    RwLockUpgradableReadGuard, RwLockUpgradableReadGuardArc, RwLockWriteGuard, RwLockWriteGuardArc, Semaphore,
};

blocks! {
    {T: ?Sized} Mutex<T> => lock: lock_blocking lock_arc_blocking;
    {T: ?Sized} RwLock<T> => read: read_blocking read_arc_blocking;
    {T: ?Sized} RwLock<T> => write: write_blocking write_arc_blocking;
    {T: ?Sized} RwLock<T> => upgradable_read: upgradable_read_blocking upgradable_read_arc_blocking;
    {} Semaphore => acquire: acquire_blocking acquire_arc_blocking;
    {} Barrier => wait: wait_blocking;
    {T} OnceCell<T> => wait: wait_blocking;
    {T} OnceCell<T> => get_or_init: get_or_init_blocking get_or_try_init_blocking;
    {T} OnceCell<T> => set: set_blocking;
}

forwards! {
    {} MutexGuard<'_, T>;
    {} MutexGuardArc<T>;
    {} RwLockReadGuard<'_, T>;
    {} RwLockUpgradableReadGuard<'_, T>;
    {} RwLockUpgradableReadGuardArc<T>;
    {} RwLockWriteGuard<'_, T>;
    {} RwLockWriteGuardArc<T>;
    {} RwLockReadGuardArc<T> where T: Sized;
}
