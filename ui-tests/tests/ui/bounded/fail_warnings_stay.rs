//! Warnings about the body are those of an async fn.
#![allow(dead_code)]
#![deny(warnings)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(8)]
async fn unused(parameter: u8) {
    let variable = 1;
    yield_now();
}

fn dropped() {
    unused(1);
}

fn main() {}
