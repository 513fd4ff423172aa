//! A number copied out of a cell in a `let`.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn send(count: u32) -> u32 {
    count
}

#[hygiene]
async fn report(count: &RefCell<u32>) -> u32 {
    let now = *count.borrow();
    send(now).await
}

fn main() {}
