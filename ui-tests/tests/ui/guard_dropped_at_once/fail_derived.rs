//! A guard of the user's own, declared as one.
use async_hygiene::{LockGuard, hygiene};
use std::sync::{Mutex, MutexGuard};

#[derive(LockGuard)]
struct Lease<'a> {
    slot: MutexGuard<'a, u32>,
}

fn lease(slot: &Mutex<u32>) -> Lease<'_> {
    let mut slot = slot.lock().unwrap();
    *slot += 1;
    Lease { slot }
}

async fn work() -> u32 {
    1
}

#[hygiene]
async fn leased(slot: &Mutex<u32>) -> u32 {
    let _ = lease(slot);
    work().await
}

fn main() {}
