//! sentry's guard: the hub stays switched for other tasks of the thread. A `ScopeGuard` belongs to a hub, which may be the task's own.

use super::{LockGuard, kind};

impl LockGuard<(), kind::Entered> for sentry_core::HubSwitchGuard {}
