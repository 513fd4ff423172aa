//! crossbeam-utils, and its guards.

use super::{blocks, forwards};
use crossbeam_utils::sync::{Parker, ShardedLockReadGuard, ShardedLockWriteGuard, WaitGroup};

blocks! {
    {} Parker => tokio_sync_Notify: park park_timeout;
    {} WaitGroup => tokio_util_task_TaskTracker: wait;
}

forwards! {
    {} ShardedLockReadGuard<'_, T>;
    {} ShardedLockWriteGuard<'_, T>;
}
