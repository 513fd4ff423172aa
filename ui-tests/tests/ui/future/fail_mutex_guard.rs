//! The guard of a lock that is alive at an await.
#![allow(dead_code)]

use std::sync::Mutex;

use async_hygiene::future;
use tokio::task::yield_now;

#[future(send)]
async fn count(counter: &Mutex<u64>) -> u64 {
    let mut guard = counter.lock().unwrap();
    *guard += 1;
    yield_now().await;
    *guard
}

fn main() {}
