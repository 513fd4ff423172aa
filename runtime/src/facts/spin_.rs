//! spin's guards, 0.9 and 0.12. Whoever waits for one burns a core until the holder resumes; they are `Send`, so nothing else objects.

use super::LockGuard;

mod spin_012 {
    use super::LockGuard;
    use spin_012::mutex::{MutexGuard, fair::FairMutexGuard, spin::SpinMutexGuard, ticket::TicketMutexGuard};
    use spin_012::rwlock::{RwLockReadGuard, RwLockUpgradableGuard, RwLockWriteGuard};

    impl<T: ?Sized, R> LockGuard for MutexGuard<'_, T, R> {}
    impl<T: ?Sized, R> LockGuard for SpinMutexGuard<'_, T, R> {}
    impl<T: ?Sized, R> LockGuard for TicketMutexGuard<'_, T, R> {}
    impl<T: ?Sized, R> LockGuard for FairMutexGuard<'_, T, R> {}
    impl<T: ?Sized, R> LockGuard for RwLockReadGuard<'_, T, R> {}
    impl<T: ?Sized, R> LockGuard for RwLockWriteGuard<'_, T, R> {}
    impl<T: ?Sized, R> LockGuard for RwLockUpgradableGuard<'_, T, R> {}
}

mod spin_09 {
    use super::LockGuard;
    use spin_09::mutex::{MutexGuard, fair::FairMutexGuard, spin::SpinMutexGuard, ticket::TicketMutexGuard};
    use spin_09::rwlock::{RwLockReadGuard, RwLockUpgradableGuard, RwLockWriteGuard};

    impl<T: ?Sized> LockGuard for MutexGuard<'_, T> {}
    impl<T: ?Sized> LockGuard for SpinMutexGuard<'_, T> {}
    impl<T: ?Sized> LockGuard for TicketMutexGuard<'_, T> {}
    impl<T: ?Sized> LockGuard for FairMutexGuard<'_, T> {}
    impl<T: ?Sized> LockGuard for RwLockReadGuard<'_, T> {}
    impl<T: ?Sized, R> LockGuard for RwLockWriteGuard<'_, T, R> {}
    impl<T: ?Sized, R> LockGuard for RwLockUpgradableGuard<'_, T, R> {}
}
