//! A guard dropped before each await of a loop and taken again after it.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::{Mutex, Notify};

#[no_lock_across_await]
async fn claim(slots: &Mutex<u32>, freed: &Notify) {
    let mut free = slots.lock().await;
    while *free == 0 {
        drop(free);
        freed.notified().await;
        free = slots.lock().await;
    }
    *free -= 1;
}

fn main() {}
