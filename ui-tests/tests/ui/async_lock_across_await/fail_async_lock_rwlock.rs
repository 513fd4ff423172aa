//! An upgradable guard of the crate async-lock.
use async_hygiene::no_lock_across_await;
use async_lock::{RwLock, RwLockUpgradableReadGuard};

async fn newest(version: u32) -> u32 {
    version + 1
}

#[no_lock_across_await]
async fn migrate(schema: &RwLock<u32>) -> u32 {
    let current = schema.upgradable_read().await;
    let version = newest(*current).await;
    let mut schema = RwLockUpgradableReadGuard::try_upgrade(current).ok().unwrap();
    *schema = version;
    version
}

fn main() {}
