//! scc, the async methods. Those with a closure that runs many times are left alone: the closure decides.

use super::drops;
use scc::{HashCache, HashIndex, HashMap, HashSet, TreeIndex, hash_index, hash_map, hash_set};
use std::hash::{BuildHasher, Hash};

drops! {
    {K: Eq + Hash, V, H: BuildHasher} HashCache<K, V, H> => partial progress: clear_async retain_async;
    {K: Eq + Hash, V, H: BuildHasher} HashCache<K, V, H> => safe: contains_async get_async read_async
        remove_async remove_if_async;
    {K: Eq + Hash, V, H: BuildHasher} HashCache<K, V, H> => partial argument: entry_async;
    {K: Eq + Hash, V, H: BuildHasher} HashCache<K, V, H> => unsafe argument: put_async replace_async;
    {K: Eq + Hash, V, H: BuildHasher} HashIndex<K, V, H> => safe: begin_async get_async read_async remove_async
        remove_if_async;
    {K: Eq + Hash, V, H: BuildHasher} HashIndex<K, V, H> => partial progress: clear_async retain_async;
    {K: Eq + Hash, V, H: BuildHasher} HashIndex<K, V, H> => partial argument: entry_async;
    {K: Eq + Hash, V, H: BuildHasher} HashIndex<K, V, H> => unsafe argument: insert_async;
    {K: Eq + Hash, V, H: BuildHasher} HashMap<K, V, H> => safe: begin_async contains_async get_async read_async
        remove_async remove_if_async update_async;
    {K: Eq + Hash, V, H: BuildHasher} HashMap<K, V, H> => partial progress: clear_async retain_async;
    {K: Eq + Hash, V, H: BuildHasher} HashMap<K, V, H> => partial argument: entry_async;
    {K: Eq + Hash, V, H: BuildHasher} HashMap<K, V, H> => unsafe argument: insert_async replace_async
        upsert_async;
    {K: Eq + Hash, H: BuildHasher} HashSet<K, H> => safe: begin_async contains_async read_async remove_async
        remove_if_async;
    {K: Eq + Hash, H: BuildHasher} HashSet<K, H> => partial progress: clear_async retain_async;
    {K: Eq + Hash, H: BuildHasher} HashSet<K, H> => unsafe argument: insert_async replace_async;
    {K, V} TreeIndex<K, V> => unsafe argument: insert_async upsert_async;
    {K, V} TreeIndex<K, V> => safe: read_async remove_async remove_if_async;
    {K, V} TreeIndex<K, V> => partial progress: remove_range_async;
    {K: Eq + Hash, V, H: BuildHasher} hash_index::OccupiedEntry<'_, K, V, H> => unsafe guard: remove_and_async;
    {K: Eq + Hash, V, H: BuildHasher} hash_map::OccupiedEntry<'_, K, V, H> => unsafe guard: remove_and_async;
    {K: Eq + Hash, H: BuildHasher} hash_set::OccupiedEntry<'_, K, H> => unsafe guard: remove_and_async;
}
