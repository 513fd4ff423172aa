//! opentelemetry's guard: the context stays attached for other tasks of the thread.

use super::{LockGuard, kind};

impl LockGuard<(), kind::Entered> for opentelemetry::ContextGuard {}
