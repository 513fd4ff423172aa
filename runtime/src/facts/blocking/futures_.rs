//! The futures crates' executor, and their guards.

use super::{blocks, forwards};
use futures_executor::LocalPool;
use futures_util::lock::{MappedMutexGuard, MutexGuard, OwnedMutexGuard};

blocks! {
    {} LocalPool => _await: run run_until;
}

forwards! {
    {} MutexGuard<'_, T>;
    {} OwnedMutexGuard<T>;
    {U: ?Sized} MappedMutexGuard<'_, U, T>;
}
