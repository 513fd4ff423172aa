//! Through another crate, without a dependency of one's own.
use guard::async_hygiene::{LockGuard, cancel_safe, hygiene};

pub async fn tick() {}

#[derive(LockGuard)]
#[lock_guard(async_lock, crate = ::guard::async_hygiene)]
pub struct Lease(pub u8);

#[hygiene(crate = ::guard::async_hygiene)]
pub async fn held(lease: Lease, count: &std::sync::Mutex<u64>) {
    let guard = count.lock().unwrap();
    tick().await;
    drop(guard);
    let lease = std::future::ready(lease).await;
    tick().await;
    drop(lease);
}

#[cancel_safe(crate = guard::async_hygiene)]
#[hygiene]
#[guard::async_hygiene::allow(lock_across_await, reason = "a test")]
pub async fn allowed(count: &std::sync::Mutex<u64>) {
    let guard = count.lock().unwrap();
    std::future::ready(()).await;
    drop(guard);
}

guard::handler!(made, count, {
    let guard = count.lock().unwrap();
    std::thread::sleep(std::time::Duration::ZERO);
    crate::tick().await;
    drop(guard);
});
