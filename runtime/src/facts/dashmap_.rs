//! dashmap's guards, 5 and 6: references, entries and iterators. Each holds the lock of a shard, a blocking one; they are `Send`, so
//! nothing else objects.

use super::LockGuard;

macro_rules! both {
    ($dashmap:ident) => {
        impl<R: LockGuard> LockGuard for $dashmap::try_result::TryResult<R> {}
        impl<K, V, S, M> LockGuard for $dashmap::iter::Iter<'_, K, V, S, M> {}
        impl<K, V, S, M> LockGuard for $dashmap::iter::IterMut<'_, K, V, S, M> {}
        impl<K, S, M> LockGuard for $dashmap::iter_set::Iter<'_, K, S, M> {}
    };
}

mod dashmap_6 {
    use super::LockGuard;
    use dashmap_6::mapref::{entry, multiple, one};
    use dashmap_6::setref;

    both!(dashmap_6);
    impl<K, V> LockGuard for one::Ref<'_, K, V> {}
    impl<K, V> LockGuard for one::RefMut<'_, K, V> {}
    impl<K, V, T> LockGuard for one::MappedRef<'_, K, V, T> {}
    impl<K, V, T> LockGuard for one::MappedRefMut<'_, K, V, T> {}
    impl<K, V> LockGuard for multiple::RefMulti<'_, K, V> {}
    impl<K, V> LockGuard for multiple::RefMutMulti<'_, K, V> {}
    impl<K> LockGuard for setref::one::Ref<'_, K> {}
    impl<K> LockGuard for setref::multiple::RefMulti<'_, K> {}
    impl<K, V> LockGuard for entry::Entry<'_, K, V> {}
    impl<K, V> LockGuard for entry::OccupiedEntry<'_, K, V> {}
    impl<K, V> LockGuard for entry::VacantEntry<'_, K, V> {}
}

mod dashmap_5 {
    use super::LockGuard;
    use dashmap_5::mapref::{entry, multiple, one};
    use dashmap_5::setref;

    both!(dashmap_5);
    impl<K, V, S> LockGuard for one::Ref<'_, K, V, S> {}
    impl<K, V, S> LockGuard for one::RefMut<'_, K, V, S> {}
    impl<K, V, T, S> LockGuard for one::MappedRef<'_, K, V, T, S> {}
    impl<K, V, T, S> LockGuard for one::MappedRefMut<'_, K, V, T, S> {}
    impl<K, V, S> LockGuard for multiple::RefMulti<'_, K, V, S> {}
    impl<K, V, S> LockGuard for multiple::RefMutMulti<'_, K, V, S> {}
    impl<K, S> LockGuard for setref::one::Ref<'_, K, S> {}
    impl<K, S> LockGuard for setref::multiple::RefMulti<'_, K, S> {}
    impl<K, V, S> LockGuard for entry::Entry<'_, K, V, S> {}
    impl<K, V, S> LockGuard for entry::OccupiedEntry<'_, K, V, S> {}
    impl<K, V, S> LockGuard for entry::VacantEntry<'_, K, V, S> {}
}
