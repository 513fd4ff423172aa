//! evmap's guards: the writer's `publish` spins until they are dropped. Its other one is left-right's.

use super::LockGuard;
use evmap::refs::{MapReadRef, ReadGuardIter};
use std::hash::{BuildHasher, Hash};

impl<K: Hash + Eq, V: Hash + Eq, M, S: BuildHasher> LockGuard for MapReadRef<'_, K, V, M, S> {}
impl<K: Hash + Eq, V: Hash + Eq, S: BuildHasher> LockGuard for ReadGuardIter<'_, K, V, S> {}
