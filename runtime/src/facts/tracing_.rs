//! tracing's guards: while one lives, what other tasks of the thread record lands in this span, or with this subscriber.

use super::{LockGuard, kind};
use tracing::dispatcher::DefaultGuard;
use tracing::span::{Entered, EnteredSpan};

impl LockGuard<(), kind::Entered> for Entered<'_> {}
impl LockGuard<(), kind::Entered> for EnteredSpan {}
impl LockGuard<(), kind::Entered> for DefaultGuard {}
