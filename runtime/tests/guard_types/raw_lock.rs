//! A lock to name lock_api 0.5's guards with. parking_lot 0.13 would do, but a dev-dependency on it would ask for rustc 1.95 with
//! every set of features.

use lock_api_05::{GetThreadId, RawMutex, RawRwLock, RawRwLockUpgrade};

pub enum Raw {}

// SAFETY: there is no value of this type, so nothing is ever locked.
unsafe impl RawMutex for Raw {
    const INIT: Self = panic!("only a name");
    type Guard = ();

    fn lock(&self) {
        match *self {}
    }
    fn try_lock(&self) -> Option<()> {
        match *self {}
    }
    unsafe fn unlock(&self, _: ()) {
        match *self {}
    }
    fn is_locked(&self) -> bool {
        match *self {}
    }
}

// SAFETY: as above.
unsafe impl RawRwLock for Raw {
    const INIT: Self = panic!("only a name");
    type SharedGuard = ();
    type ExclusiveGuard = ();

    fn lock_shared(&self) {
        match *self {}
    }
    fn try_lock_shared(&self) -> Option<()> {
        match *self {}
    }
    unsafe fn unlock_shared(&self, _: ()) {
        match *self {}
    }
    fn lock_exclusive(&self) {
        match *self {}
    }
    fn try_lock_exclusive(&self) -> Option<()> {
        match *self {}
    }
    unsafe fn unlock_exclusive(&self, _: ()) {
        match *self {}
    }
    fn is_locked(&self) -> bool {
        match *self {}
    }
    fn is_locked_exclusive(&self) -> bool {
        match *self {}
    }
}

// SAFETY: as above.
unsafe impl RawRwLockUpgrade for Raw {
    type UpgradableGuard = ();

    fn lock_upgradable(&self) {
        match *self {}
    }
    fn try_lock_upgradable(&self) -> Option<()> {
        match *self {}
    }
    unsafe fn unlock_upgradable(&self, _: ()) {
        match *self {}
    }
    unsafe fn upgrade(&self, _: ()) {
        match *self {}
    }
    unsafe fn try_upgrade(&self, _: ()) -> Result<(), ()> {
        match *self {}
    }
}

// SAFETY: as above.
unsafe impl GetThreadId for Raw {
    const INIT: Self = panic!("only a name");

    fn nonzero_thread_id(&self) -> std::num::NonZeroUsize {
        match *self {}
    }
}
