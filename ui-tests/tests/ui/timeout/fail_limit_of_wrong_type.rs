//! An expression that is no `Duration`.
#![allow(dead_code)]

use async_hygiene::timeout;
use tokio::task::yield_now;

const LIMIT: u64 = 250;

#[timeout(LIMIT, or = ())]
async fn constant() {
    yield_now().await;
}

#[timeout(limit, or = ())]
async fn parameter(limit: &std::time::Duration) {
    yield_now().await;
}

#[timeout(std::time::Duration::from_millis(250u32), or = ())]
async fn inside() {
    yield_now().await;
}

#[timeout(self.limit, or = ())]
async fn no_self() {
    yield_now().await;
}

#[timeout(limits.next(), or = ())]
async fn unknown() {
    yield_now().await;
}

fn main() {}
