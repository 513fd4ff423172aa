//! crossbeam's epoch guard. It locks nobody out, but nothing retired in the process is freed while it lives.

use super::LockGuard;

impl LockGuard for crossbeam_epoch::Guard {}
