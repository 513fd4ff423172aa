//! moka's cache, where a value is made by one thread and waited for by others.

use super::blocks;
use moka::sync::Cache;

blocks! {
    {K, V, S} Cache<K, V, S> => moka_future_Cache: get_with try_get_with optionally_get_with;
}
