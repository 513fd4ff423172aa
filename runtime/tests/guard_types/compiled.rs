//! The types of the table's rows, each under its row's path. A path has several types where several versions of its crate are described.

use super::probe::kind_of_type;
use std::collections::{BTreeMap, BTreeSet};

macro_rules! types {
    (
        always { $($std_path:literal: $std_type:ty,)* }
        $($feature:literal { $($path:literal: $($type:ty)|+,)* })*
    ) => {
        pub const ALL_FEATURES: &[&str] = &[$($feature),*];

        /// The features of this build.
        pub fn features() -> BTreeSet<&'static str> {
            [$(($feature, cfg!(feature = $feature))),*].into_iter().filter(|(_, on)| *on).map(|(name, _)| name).collect()
        }

        /// What the compiler finds, by path.
        pub fn kinds() -> BTreeMap<&'static str, Vec<&'static str>> {
            let mut kinds = BTreeMap::new();
            $(assert!(kinds.insert($std_path, vec![kind_of_type::<$std_type, _, _>(0)]).is_none(), $std_path);)*
            $(#[cfg(feature = $feature)]
            {
                $(assert!(kinds.insert($path, vec![$(kind_of_type::<$type, _, _>(0)),+]).is_none(), $path);)*
            })*
            kinds
        }
    };
}

#[cfg(feature = "lock_api")]
use {super::raw_lock::Raw, parking_lot::RawMutex, parking_lot::RawRwLock, parking_lot::RawThreadId};
#[cfg(feature = "r2d2")]
type Manager = super::pool::NoConnections;

types! {
    always {
        "std::sync::MutexGuard": std::sync::MutexGuard<'static, str>,
        "std::sync::RwLockReadGuard": std::sync::RwLockReadGuard<'static, str>,
        "std::sync::RwLockWriteGuard": std::sync::RwLockWriteGuard<'static, str>,
        "std::sync::PoisonError<MutexGuard>": std::sync::PoisonError<std::sync::MutexGuard<'static, u32>>,
        "std::sync::TryLockError<MutexGuard>": std::sync::TryLockError<std::sync::MutexGuard<'static, u32>>,
        "std::cell::Ref": std::cell::Ref<'static, str>,
        "std::cell::RefMut": std::cell::RefMut<'static, str>,
        "std::io::StdinLock": std::io::StdinLock<'static>,
        "std::io::StdoutLock": std::io::StdoutLock<'static>,
        "std::io::StderrLock": std::io::StderrLock<'static>,
        "std::thread::ScopedJoinHandle": std::thread::ScopedJoinHandle<'static, u32>,
        "std::fs::File": std::fs::File,
        "std::sync::mpsc::Receiver": std::sync::mpsc::Receiver<u32>,
        "std::sync::mpsc::Iter": std::sync::mpsc::Iter<'static, u32>,
        "std::task::Context": std::task::Context<'static>,
        "std::task::Waker": std::task::Waker,
        "std::pin::Pin<&mut T>": std::pin::Pin<&'static mut u32>,
    }
    "tokio" {
        "tokio::sync::MutexGuard": tokio::sync::MutexGuard<'static, str>,
        "tokio::sync::OwnedMutexGuard": tokio::sync::OwnedMutexGuard<str>,
        "tokio::sync::MappedMutexGuard": tokio::sync::MappedMutexGuard<'static, str>,
        "tokio::sync::OwnedMappedMutexGuard": tokio::sync::OwnedMappedMutexGuard<[u8], str>,
        "tokio::sync::RwLockReadGuard": tokio::sync::RwLockReadGuard<'static, str>,
        "tokio::sync::OwnedRwLockReadGuard": tokio::sync::OwnedRwLockReadGuard<[u8], str>,
        "tokio::sync::RwLockWriteGuard": tokio::sync::RwLockWriteGuard<'static, str>,
        "tokio::sync::RwLockMappedWriteGuard": tokio::sync::RwLockMappedWriteGuard<'static, str>,
        "tokio::sync::OwnedRwLockWriteGuard": tokio::sync::OwnedRwLockWriteGuard<str>,
        "tokio::sync::OwnedRwLockMappedWriteGuard": tokio::sync::OwnedRwLockMappedWriteGuard<[u8], str>,
        "tokio::sync::SemaphorePermit": tokio::sync::SemaphorePermit<'static>,
        "tokio::sync::OwnedSemaphorePermit": tokio::sync::OwnedSemaphorePermit,
        "tokio::sync::mpsc::Permit": tokio::sync::mpsc::Permit<'static, u32>,
        "tokio::sync::mpsc::OwnedPermit": tokio::sync::mpsc::OwnedPermit<u32>,
        "tokio::sync::watch::Ref": tokio::sync::watch::Ref<'static, u32>,
        "tokio::sync::futures::Notified": tokio::sync::futures::Notified<'static>,
        "tokio::sync::futures::OwnedNotified": tokio::sync::futures::OwnedNotified,
        "tokio::sync::broadcast::Receiver": tokio::sync::broadcast::Receiver<u32>,
        "tokio::runtime::EnterGuard": tokio::runtime::EnterGuard<'static>,
        "tokio::task::LocalEnterGuard": tokio::task::LocalEnterGuard,
        "tokio_util::sync::DropGuard": tokio_util::sync::DropGuard,
        "tokio_util::sync::DropGuardRef": tokio_util::sync::DropGuardRef<'static>,
    }
    "lock_api" {
        "lock_api::MutexGuard": parking_lot::MutexGuard<'static, str>
            | lock_api_05::MutexGuard<'static, Raw, str>,
        "lock_api::MappedMutexGuard": parking_lot::MappedMutexGuard<'static, str>
            | lock_api_05::MappedMutexGuard<'static, Raw, str>,
        "lock_api::RwLockReadGuard": parking_lot::RwLockReadGuard<'static, str>
            | lock_api_05::RwLockReadGuard<'static, Raw, str>,
        "lock_api::RwLockWriteGuard": parking_lot::RwLockWriteGuard<'static, str>
            | lock_api_05::RwLockWriteGuard<'static, Raw, str>,
        "lock_api::RwLockUpgradableReadGuard": parking_lot::RwLockUpgradableReadGuard<'static, str>
            | lock_api_05::RwLockUpgradableReadGuard<'static, Raw, str>,
        "lock_api::MappedRwLockReadGuard": parking_lot::MappedRwLockReadGuard<'static, str>
            | lock_api_05::MappedRwLockReadGuard<'static, Raw, str>,
        "lock_api::MappedRwLockWriteGuard": parking_lot::MappedRwLockWriteGuard<'static, str>
            | lock_api_05::MappedRwLockWriteGuard<'static, Raw, str>,
        "lock_api::ArcMutexGuard": lock_api_04::ArcMutexGuard<RawMutex, str>
            | lock_api_05::ArcMutexGuard<Raw, str>,
        "lock_api::ArcRwLockReadGuard": lock_api_04::ArcRwLockReadGuard<RawRwLock, str>
            | lock_api_05::ArcRwLockReadGuard<Raw, str>,
        "lock_api::ArcRwLockWriteGuard": lock_api_04::ArcRwLockWriteGuard<RawRwLock, str>
            | lock_api_05::ArcRwLockWriteGuard<Raw, str>,
        "lock_api::ArcRwLockUpgradableReadGuard": lock_api_04::ArcRwLockUpgradableReadGuard<RawRwLock, str>
            | lock_api_05::ArcRwLockUpgradableReadGuard<Raw, str>,
        "lock_api::ReentrantMutexGuard": parking_lot::ReentrantMutexGuard<'static, str>
            | lock_api_05::ReentrantMutexGuard<'static, Raw, Raw, str>,
        "lock_api::MappedReentrantMutexGuard":
            parking_lot::MappedReentrantMutexGuard<'static, str>
            | lock_api_05::MappedReentrantMutexGuard<'static, Raw, Raw, str>,
        "lock_api::ArcReentrantMutexGuard": lock_api_04::ArcReentrantMutexGuard<RawMutex, RawThreadId, str>
            | lock_api_05::ArcReentrantMutexGuard<Raw, Raw, str>,
    }
    "crossbeam-utils" {
        "crossbeam_utils::sync::ShardedLockReadGuard": crossbeam_utils::sync::ShardedLockReadGuard<'static, str>,
        "crossbeam_utils::sync::ShardedLockWriteGuard": crossbeam_utils::sync::ShardedLockWriteGuard<'static, str>,
    }
    "spin" {
        "spin::MutexGuard": spin_012::MutexGuard<'static, str, spin_012::relax::Loop> | spin_09::MutexGuard<'static, str>,
        "spin::mutex::SpinMutexGuard": spin_012::mutex::SpinMutexGuard<'static, str>
            | spin_09::mutex::SpinMutexGuard<'static, str>,
        "spin::mutex::TicketMutexGuard": spin_012::mutex::TicketMutexGuard<'static, str>
            | spin_09::mutex::TicketMutexGuard<'static, str>,
        "spin::mutex::FairMutexGuard": spin_012::mutex::FairMutexGuard<'static, str>
            | spin_09::mutex::FairMutexGuard<'static, str>,
        "spin::rwlock::RwLockReadGuard": spin_012::rwlock::RwLockReadGuard<'static, str>
            | spin_09::rwlock::RwLockReadGuard<'static, str>,
        "spin::rwlock::RwLockWriteGuard": spin_012::rwlock::RwLockWriteGuard<'static, str>
            | spin_09::rwlock::RwLockWriteGuard<'static, str>,
        "spin::rwlock::RwLockUpgradableGuard": spin_012::rwlock::RwLockUpgradableGuard<'static, str>
            | spin_09::rwlock::RwLockUpgradableGuard<'static, str>,
    }
    "async-lock" {
        "async_lock::MutexGuard": async_lock::MutexGuard<'static, str>,
        "async_lock::MutexGuardArc": async_lock::MutexGuardArc<str>,
        "async_lock::RwLockReadGuard": async_lock::RwLockReadGuard<'static, str>,
        "async_lock::RwLockReadGuardArc": async_lock::RwLockReadGuardArc<u32>,
        "async_lock::RwLockUpgradableReadGuard": async_lock::RwLockUpgradableReadGuard<'static, str>,
        "async_lock::RwLockUpgradableReadGuardArc": async_lock::RwLockUpgradableReadGuardArc<str>,
        "async_lock::RwLockWriteGuard": async_lock::RwLockWriteGuard<'static, str>,
        "async_lock::RwLockWriteGuardArc": async_lock::RwLockWriteGuardArc<str>,
        "async_lock::SemaphoreGuard": async_lock::SemaphoreGuard<'static>,
        "async_lock::SemaphoreGuardArc": async_lock::SemaphoreGuardArc,
    }
    "futures" {
        "futures_util::lock::MutexGuard": futures_util::lock::MutexGuard<'static, str>,
        "futures_util::lock::OwnedMutexGuard": futures_util::lock::OwnedMutexGuard<str>,
        "futures_util::lock::MappedMutexGuard": futures_util::lock::MappedMutexGuard<'static, [u8], str>,
        "futures_executor::Enter": futures_executor::Enter,
    }
    "dashmap" {
        "dashmap::mapref::one::Ref": dashmap_6::mapref::one::Ref<'static, u8, u32>
            | dashmap_5::mapref::one::Ref<'static, u8, u32>,
        "dashmap::mapref::one::RefMut": dashmap_6::mapref::one::RefMut<'static, u8, u32>
            | dashmap_5::mapref::one::RefMut<'static, u8, u32>,
        "dashmap::mapref::one::MappedRef": dashmap_6::mapref::one::MappedRef<'static, u8, u32, u16>
            | dashmap_5::mapref::one::MappedRef<'static, u8, u32, u16>,
        "dashmap::mapref::one::MappedRefMut": dashmap_6::mapref::one::MappedRefMut<'static, u8, u32, u16>
            | dashmap_5::mapref::one::MappedRefMut<'static, u8, u32, u16>,
        "dashmap::mapref::multiple::RefMulti": dashmap_6::mapref::multiple::RefMulti<'static, u8, u32>
            | dashmap_5::mapref::multiple::RefMulti<'static, u8, u32>,
        "dashmap::mapref::multiple::RefMutMulti": dashmap_6::mapref::multiple::RefMutMulti<'static, u8, u32>
            | dashmap_5::mapref::multiple::RefMutMulti<'static, u8, u32>,
        "dashmap::setref::one::Ref": dashmap_6::setref::one::Ref<'static, u8> | dashmap_5::setref::one::Ref<'static, u8>,
        "dashmap::setref::multiple::RefMulti": dashmap_6::setref::multiple::RefMulti<'static, u8>
            | dashmap_5::setref::multiple::RefMulti<'static, u8>,
        "dashmap::Entry": dashmap_6::Entry<'static, u8, u32> | dashmap_5::mapref::entry::Entry<'static, u8, u32>,
        "dashmap::OccupiedEntry": dashmap_6::OccupiedEntry<'static, u8, u32>
            | dashmap_5::mapref::entry::OccupiedEntry<'static, u8, u32>,
        "dashmap::VacantEntry": dashmap_6::VacantEntry<'static, u8, u32>
            | dashmap_5::mapref::entry::VacantEntry<'static, u8, u32>,
        "dashmap::iter::Iter": dashmap_6::iter::Iter<'static, u8, u32> | dashmap_5::iter::Iter<'static, u8, u32>,
        "dashmap::iter::IterMut": dashmap_6::iter::IterMut<'static, u8, u32> | dashmap_5::iter::IterMut<'static, u8, u32>,
        "dashmap::iter_set::Iter": dashmap_6::iter_set::Iter<'static, u8, (), dashmap_6::DashMap<u8, (), ()>>
            | dashmap_5::iter_set::Iter<'static, u8, (), dashmap_5::DashMap<u8, (), ()>>,
        "dashmap::try_result::TryResult<Ref>":
            dashmap_6::try_result::TryResult<dashmap_6::mapref::one::Ref<'static, u8, u32>>
            | dashmap_5::try_result::TryResult<dashmap_5::mapref::one::Ref<'static, u8, u32>>,
    }
    "scc" {
        "scc::hash_map::Entry": scc::hash_map::Entry<'static, u8, u32>,
        "scc::hash_map::OccupiedEntry": scc::hash_map::OccupiedEntry<'static, u8, u32>,
        "scc::hash_map::VacantEntry": scc::hash_map::VacantEntry<'static, u8, u32>,
        "scc::hash_map::ConsumableEntry": scc::hash_map::ConsumableEntry<'static, u8, u32>,
        "scc::hash_index::Entry": scc::hash_index::Entry<'static, u8, u32>,
        "scc::hash_index::OccupiedEntry": scc::hash_index::OccupiedEntry<'static, u8, u32>,
        "scc::hash_index::VacantEntry": scc::hash_index::VacantEntry<'static, u8, u32>,
        "scc::hash_cache::Entry": scc::hash_cache::Entry<'static, u8, u32>,
        "scc::hash_cache::OccupiedEntry": scc::hash_cache::OccupiedEntry<'static, u8, u32>,
        "scc::hash_cache::VacantEntry": scc::hash_cache::VacantEntry<'static, u8, u32>,
        "scc::hash_cache::ConsumableEntry": scc::hash_cache::ConsumableEntry<'static, u8, u32>,
        "scc::hash_set::OccupiedEntry": scc::hash_set::OccupiedEntry<'static, u8>,
        "scc::hash_set::ConsumableEntry": scc::hash_set::ConsumableEntry<'static, u8>,
        "scc::Guard": scc::Guard,
    }
    "crossbeam-epoch" {
        "crossbeam_epoch::Guard": crossbeam_epoch::Guard,
    }
    "evmap" {
        "evmap::refs::MapReadRef": evmap::refs::MapReadRef<'static, u8, u32>,
        "evmap::refs::ReadGuardIter":
            evmap::refs::ReadGuardIter<'static, u8, u32, std::collections::hash_map::RandomState>,
    }
    "left-right" {
        "left_right::ReadGuard": left_right::ReadGuard<'static, str>,
    }
    "papaya" {
        "papaya::LocalGuard": papaya::LocalGuard<'static>,
        "papaya::HashMapRef<LocalGuard>": papaya::HashMapRef<'static, u8, u32, (), papaya::LocalGuard<'static>>,
        "papaya::HashSetRef<LocalGuard>": papaya::HashSetRef<'static, u8, (), papaya::LocalGuard<'static>>,
        "papaya::OwnedGuard": papaya::OwnedGuard<'static>,
        "papaya::HashMapRef<OwnedGuard>": papaya::HashMapRef<'static, u8, u32, (), papaya::OwnedGuard<'static>>,
    }
    "thingbuf" {
        "thingbuf::Ref": thingbuf::Ref<'static, u32>,
        "thingbuf::mpsc::SendRef": thingbuf::mpsc::SendRef<'static, u32>,
        "thingbuf::mpsc::RecvRef": thingbuf::mpsc::RecvRef<'static, u32>,
    }
    "tracing" {
        "tracing::span::Entered": tracing::span::Entered<'static>,
        "tracing::span::EnteredSpan": tracing::span::EnteredSpan,
        "tracing::dispatcher::DefaultGuard": tracing::dispatcher::DefaultGuard,
    }
    "opentelemetry" {
        "opentelemetry::ContextGuard": opentelemetry::ContextGuard,
    }
    "sentry" {
        "sentry::HubSwitchGuard": sentry_core::HubSwitchGuard,
        "sentry::ScopeGuard": sentry_core::ScopeGuard,
    }
    "log-mdc" {
        "log_mdc::InsertGuard": log_mdc::InsertGuard,
        "log_mdc::ExtendGuard": log_mdc::ExtendGuard,
    }
    "rusqlite" {
        "rusqlite::Transaction": rusqlite::Transaction<'static>,
        "rusqlite::Savepoint": rusqlite::Savepoint<'static>,
        "rusqlite::Rows": rusqlite::Rows<'static>,
        "rusqlite::MappedRows": rusqlite::MappedRows<'static, ()>,
        "rusqlite::AndThenRows": rusqlite::AndThenRows<'static, ()>,
        "rusqlite::Statement": rusqlite::Statement<'static>,
    }
    "postgres" {
        "postgres::Transaction": postgres::Transaction<'static>,
    }
    "r2d2" {
        "r2d2::PooledConnection": r2d2::PooledConnection<Manager>,
    }
    "jni" {
        "jni::AttachGuard": jni::AttachGuard<'static>,
        "jni::MonitorGuard": jni::MonitorGuard<'static>,
    }
}
