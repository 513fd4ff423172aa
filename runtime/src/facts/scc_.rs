//! scc's guards. An entry holds the lock of a bucket: the `_sync` methods block their thread on it, the `_async` ones wait.

use super::LockGuard;
use scc::{hash_cache, hash_index, hash_map, hash_set};
use std::hash::BuildHasher;

impl<K, V, H: BuildHasher> LockGuard for hash_map::Entry<'_, K, V, H> {}
impl<K, V, H: BuildHasher> LockGuard for hash_map::OccupiedEntry<'_, K, V, H> {}
impl<K, V, H: BuildHasher> LockGuard for hash_map::VacantEntry<'_, K, V, H> {}
impl<K, V> LockGuard for hash_map::ConsumableEntry<'_, K, V> {}

impl<K, V, H: BuildHasher> LockGuard for hash_index::Entry<'_, K, V, H> {}
impl<K, V, H: BuildHasher> LockGuard for hash_index::OccupiedEntry<'_, K, V, H> {}
impl<K, V, H: BuildHasher> LockGuard for hash_index::VacantEntry<'_, K, V, H> {}

impl<K, V, H: BuildHasher> LockGuard for hash_cache::Entry<'_, K, V, H> {}
impl<K, V, H: BuildHasher> LockGuard for hash_cache::OccupiedEntry<'_, K, V, H> {}
impl<K, V, H: BuildHasher> LockGuard for hash_cache::VacantEntry<'_, K, V, H> {}
impl<K, V> LockGuard for hash_cache::ConsumableEntry<'_, K, V> {}

impl<K, H: BuildHasher> LockGuard for hash_set::OccupiedEntry<'_, K, H> {}
impl<K> LockGuard for hash_set::ConsumableEntry<'_, K> {}

// `sdd::Guard`: pins an epoch, so that nothing retired is freed.
impl LockGuard for scc::Guard {}
