//! No level is written, so a permit does not count, whichever attribute is the first.
use async_hygiene::{hygiene, no_blocking};

pub async fn tick() {}

#[derive(async_hygiene::LockGuard)]
#[lock_guard(permit)]
pub struct Permit(pub u8);

#[hygiene]
pub async fn permitted() {
    let permit = std::future::ready(Permit(1)).await;
    tick().await;
    drop(permit);
}

#[no_blocking]
#[hygiene]
pub async fn permitted_too() {
    let permit = std::future::ready(Permit(1)).await;
    tick().await;
    drop(permit);
}
