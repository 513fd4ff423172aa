//! What is awaited is not `Send`, two calls down.
#![allow(dead_code)]

use std::cell::RefCell;

use async_hygiene::future;
use tokio::task::yield_now;

async fn inner(cell: &RefCell<u8>) {
    yield_now().await;
    *cell.borrow_mut() += 1;
}

async fn middle(cell: &RefCell<u8>) {
    inner(cell).await;
}

#[future(send)]
async fn outer() {
    let cell = RefCell::new(1);
    middle(&cell).await;
}

fn main() {}
