//! A borrow written through and dropped before the await.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn broadcast(online: u32) -> u32 {
    online
}

#[hygiene]
async fn join(online: &RefCell<u32>) -> u32 {
    let mut guard = online.borrow_mut();
    *guard += 1;
    let count = *guard;
    drop(guard);
    broadcast(count).await
}

fn main() {}
