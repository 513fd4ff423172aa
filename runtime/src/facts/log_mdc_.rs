//! log-mdc's guards: the entries stay in the thread's context for other tasks.

use super::{LockGuard, kind};

impl LockGuard<(), kind::Entered> for log_mdc::InsertGuard {}
impl LockGuard<(), kind::Entered> for log_mdc::ExtendGuard {}
