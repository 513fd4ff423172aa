//! thingbuf's references: each is a slot of the ring, which nobody else gets past.

use super::{LockGuard, kind};
use thingbuf::{Ref, mpsc};

impl<T> LockGuard<(), kind::Permit> for Ref<'_, T> {}
impl<T> LockGuard<(), kind::Permit> for mpsc::SendRef<'_, T> {}
impl<T> LockGuard<(), kind::Permit> for mpsc::RecvRef<'_, T> {}
