//! A value of a generic type is not known to be a guard.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use std::ops::DerefMut;

async fn refill() -> u32 {
    1
}

#[no_lock_across_await]
async fn top_up<G: DerefMut<Target = u32>>(mut guard: G) -> u32 {
    *guard += refill().await;
    *guard
}

fn main() {}
