//! A parameter that is not `Send`, and one that may not be.
#![allow(dead_code)]

use std::rc::Rc;

use async_hygiene::future;
use tokio::task::yield_now;

#[future(send)]
async fn parameter(shared: Rc<u8>) -> u8 {
    yield_now().await;
    *shared
}

#[future(send)]
async fn generic<T>(value: T) -> T {
    yield_now().await;
    value
}

fn main() {}
