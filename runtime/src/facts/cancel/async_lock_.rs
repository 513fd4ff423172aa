//! async-lock.

use super::drops;
use async_lock::{Barrier, Mutex, OnceCell, RwLock, Semaphore};

drops! {
    {T: ?Sized} Mutex<T> => partial place_in_queue: lock lock_arc;
    {T: ?Sized} RwLock<T> => partial place_in_queue: read read_arc upgradable_read upgradable_read_arc write
        write_arc;
    {} Semaphore => partial place_in_queue: acquire acquire_arc;
    {} Barrier => unsafe arrival: wait;
    {T} OnceCell<T> => partial progress: get_or_init get_or_try_init;
    {T} OnceCell<T> => unsafe argument: set;
    {T} OnceCell<T> => safe: wait;
}
