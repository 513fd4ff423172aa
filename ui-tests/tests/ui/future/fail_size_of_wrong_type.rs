//! A size that is no number.
#![allow(dead_code)]

use async_hygiene::future;

#[future(max_size = "1k")]
async fn text() {}

#[future(max_size = -1)]
async fn negative() {}

#[future(max_size = 64u8)]
async fn suffixed() {}

#[future(max_size = n)]
async fn parameter(n: usize) {
    let _ = n;
}

fn main() {}
