//! Defaults, the file, what is written: each goes before the one ahead of it.
use async_hygiene::{hygiene, no_blocking, no_lock_across_await};
use std::sync::Mutex;
use std::thread::sleep;
use std::time::Duration;

pub async fn tick() {}

/// An error: the attribute says so.
#[no_lock_across_await]
pub async fn held_and_denied(count: &Mutex<u64>) {
    let guard = count.lock().unwrap();
    tick().await;
    drop(guard);
}

/// Nothing: the file says so.
#[hygiene]
pub async fn allowed() {
    sleep(Duration::ZERO);
    tick().await;
}

#[hygiene(strict)]
pub async fn strict() {
    sleep(Duration::ZERO);
    tick().await;
}

#[no_blocking]
pub async fn by_its_own_attribute() {
    sleep(Duration::ZERO);
    tick().await;
}

/// Both, in any order.
#[hygiene]
#[no_blocking]
pub async fn by_both() {
    sleep(Duration::ZERO);
    tick().await;
}

#[hygiene]
#[async_hygiene::deny(blocking_call)]
pub async fn on_the_function() {
    sleep(Duration::ZERO);
    tick().await;
}

/// Forbidden is forbidden.
#[hygiene]
#[async_hygiene::allow(busy_loop)]
pub async fn spin(done: &std::sync::atomic::AtomicBool) {
    while !done.load(std::sync::atomic::Ordering::Relaxed) {}
}

/// What no attribute here asks about the file does not turn on.
#[no_lock_across_await]
pub async fn not_asked(done: &std::sync::atomic::AtomicBool) {
    while !done.load(std::sync::atomic::Ordering::Relaxed) {}
}
