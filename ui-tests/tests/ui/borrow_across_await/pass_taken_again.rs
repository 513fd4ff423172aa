//! A borrow dropped before each await of a loop and taken again after it.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn refill() {}

#[hygiene]
async fn take(tokens: &RefCell<u32>) {
    let mut left = tokens.borrow_mut();
    while *left == 0 {
        drop(left);
        refill().await;
        left = tokens.borrow_mut();
    }
    *left -= 1;
}

fn main() {}
