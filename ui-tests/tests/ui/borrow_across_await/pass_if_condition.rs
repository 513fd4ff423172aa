//! The condition of an `if` lets go of the borrow before the body runs.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn flush() {}

#[hygiene]
async fn flush_when_full(pending: &RefCell<Vec<u8>>) {
    if pending.borrow().len() > 512 {
        flush().await;
        pending.borrow_mut().clear();
    }
}

fn main() {}
