//! Warnings, which the compiler keeps to itself where there are errors.
use async_hygiene::hygiene;
use std::sync::Mutex;
use std::thread::sleep;
use std::time::Duration;

pub async fn tick() {}

/// A warning: the file says so.
#[hygiene]
pub async fn held(count: &Mutex<u64>) {
    let guard = count.lock().unwrap();
    tick().await;
    drop(guard);
}

#[hygiene]
pub async fn on_the_statement() {
    #[async_hygiene::warn(blocking_call)]
    sleep(Duration::ZERO);
    tick().await;
}

#[derive(async_hygiene::LockGuard)]
#[lock_guard(permit)]
pub struct Permit(pub u8);

/// A permit counts where the level is written, and it is: in the file.
#[hygiene]
pub async fn permitted() {
    let permit = std::future::ready(Permit(1)).await;
    tick().await;
    drop(permit);
}
