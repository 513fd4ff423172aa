//! lock_api's guards, 0.4 and 0.5. parking_lot's, 0.12 and 0.13, are aliases of them, and so are those of any lock built on lock_api.

use super::LockGuard;

macro_rules! facts {
    ($lock_api:ident) => {
        mod $lock_api {
            use super::LockGuard;
            use $lock_api::*;

            impl<R: RawMutex, T: ?Sized> LockGuard for MutexGuard<'_, R, T> {}
            impl<R: RawMutex, T: ?Sized> LockGuard for MappedMutexGuard<'_, R, T> {}
            impl<R: RawMutex, T: ?Sized> LockGuard for ArcMutexGuard<R, T> {}

            impl<R: RawRwLock, T: ?Sized> LockGuard for RwLockReadGuard<'_, R, T> {}
            impl<R: RawRwLock, T: ?Sized> LockGuard for RwLockWriteGuard<'_, R, T> {}
            impl<R: RawRwLockUpgrade, T: ?Sized> LockGuard for RwLockUpgradableReadGuard<'_, R, T> {}
            impl<R: RawRwLock, T: ?Sized> LockGuard for MappedRwLockReadGuard<'_, R, T> {}
            impl<R: RawRwLock, T: ?Sized> LockGuard for MappedRwLockWriteGuard<'_, R, T> {}
            impl<R: RawRwLock, T: ?Sized> LockGuard for ArcRwLockReadGuard<R, T> {}
            impl<R: RawRwLock, T: ?Sized> LockGuard for ArcRwLockWriteGuard<R, T> {}
            impl<R: RawRwLockUpgrade, T: ?Sized> LockGuard for ArcRwLockUpgradableReadGuard<R, T> {}

            // Tasks of one thread enter together, so these exclude nobody there; other threads block.
            impl<R: RawMutex, G: GetThreadId, T: ?Sized> LockGuard for ReentrantMutexGuard<'_, R, G, T> {}
            impl<R: RawMutex, G: GetThreadId, T: ?Sized> LockGuard for MappedReentrantMutexGuard<'_, R, G, T> {}
            impl<R: RawMutex, G: GetThreadId, T: ?Sized> LockGuard for ArcReentrantMutexGuard<R, G, T> {}
        }
    };
}

#[cfg(feature = "lock_api_04")]
facts!(lock_api_04);
#[cfg(feature = "lock_api_05")]
facts!(lock_api_05);
