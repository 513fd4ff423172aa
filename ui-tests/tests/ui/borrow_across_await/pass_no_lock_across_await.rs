//! `#[no_lock_across_await]` is about locks; a borrow is none.
use async_hygiene::no_lock_across_await;
use std::cell::RefCell;

async fn next() -> u32 {
    1
}

#[no_lock_across_await]
async fn count(total: &RefCell<u32>) {
    let mut total = total.borrow_mut();
    *total += next().await;
}

fn main() {}
