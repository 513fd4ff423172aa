//! jni's guards: a thread's attachment, and a Java monitor, which is the thread's too.

use super::{LockGuard, kind};

impl LockGuard<(), kind::Entered> for jni::AttachGuard<'_> {}
impl LockGuard for jni::MonitorGuard<'_> {}
