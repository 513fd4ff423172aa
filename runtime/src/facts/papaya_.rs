//! papaya's guards: a thread's guard holds reclamation back, and a pinned map contains one. An `OwnedGuard` is made to be held across
//! awaits.

use super::LockGuard;
use papaya::{HashMapRef, HashSetRef, LocalGuard};

impl LockGuard for LocalGuard<'_> {}
impl<K, V, S, G: LockGuard> LockGuard for HashMapRef<'_, K, V, S, G> {}
impl<K, S, G: LockGuard> LockGuard for HashSetRef<'_, K, S, G> {}
