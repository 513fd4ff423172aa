//! An upgradable read guard of parking_lot held over an await.
use async_hygiene::hygiene;
use parking_lot::{RwLock, RwLockUpgradableReadGuard};

async fn fetch_schema(version: u32) -> u32 {
    version + 1
}

#[hygiene]
async fn migrate(schema: &RwLock<u32>) {
    let current = schema.upgradable_read();
    let newest = fetch_schema(*current).await;
    let mut schema = RwLockUpgradableReadGuard::upgrade(current);
    *schema = newest;
}

fn main() {}
