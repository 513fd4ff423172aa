//! Two branches of a `join!` in one task: the second borrow panics while the first is held.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn fetch(part: u32) -> u32 {
    part
}

#[hygiene]
async fn both(total: &RefCell<u32>) {
    tokio::join!(
        async {
            let mut total = total.borrow_mut();
            *total += fetch(1).await;
        },
        async {
            let part = fetch(2).await;
            *total.borrow_mut() += part;
        },
    );
}

fn main() {}
