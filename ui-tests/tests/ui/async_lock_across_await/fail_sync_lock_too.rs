//! `#[no_lock_across_await]` is about blocking locks as well; this one is reported as such.
use async_hygiene::no_lock_across_await;
use std::sync::Mutex;

async fn measure() -> u32 {
    1
}

#[no_lock_across_await]
async fn sample(last: &Mutex<u32>) {
    let mut last = last.lock().unwrap();
    *last = measure().await;
}

fn main() {}
