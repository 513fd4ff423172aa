//! lock_api's guards, 0.4 and 0.5.

macro_rules! facts {
    ($lock_api:ident) => {
        mod $lock_api {
            use crate::facts::blocking::forwards;
            use $lock_api::*;

            forwards! {
                {R: RawMutex} MutexGuard<'_, R, T>;
                {R: RawMutex} MappedMutexGuard<'_, R, T>;
                {R: RawMutex} ArcMutexGuard<R, T>;
                {R: RawRwLock} RwLockReadGuard<'_, R, T>;
                {R: RawRwLock} RwLockWriteGuard<'_, R, T>;
                {R: RawRwLockUpgrade} RwLockUpgradableReadGuard<'_, R, T>;
                {R: RawRwLock} MappedRwLockReadGuard<'_, R, T>;
                {R: RawRwLock} MappedRwLockWriteGuard<'_, R, T>;
                {R: RawRwLock} ArcRwLockReadGuard<R, T>;
                {R: RawRwLock} ArcRwLockWriteGuard<R, T>;
                {R: RawRwLockUpgrade} ArcRwLockUpgradableReadGuard<R, T>;
                {R: RawMutex, G: GetThreadId} ReentrantMutexGuard<'_, R, G, T>;
                {R: RawMutex, G: GetThreadId} MappedReentrantMutexGuard<'_, R, G, T>;
                {R: RawMutex, G: GetThreadId} ArcReentrantMutexGuard<R, G, T>;
            }
        }
    };
}

#[cfg(feature = "lock_api_04")]
facts!(lock_api_04);
#[cfg(feature = "lock_api_05")]
facts!(lock_api_05);
