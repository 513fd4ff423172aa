//! A limiter, and a number besides.
#![allow(dead_code)]

use async_hygiene::{Limiter, bounded};
use tokio::task::yield_now;

#[bounded(8, per = limiter)]
async fn both(limiter: &Limiter) {
    yield_now().await;
    let _ = limiter;
}

fn main() {}
