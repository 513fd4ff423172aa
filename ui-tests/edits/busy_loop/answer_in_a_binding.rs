use async_hygiene::hygiene;
use std::sync::atomic::{AtomicU8, Ordering};

const DONE: u8 = 2;

#[hygiene]
async fn done(state: &AtomicU8, notify: &tokio::sync::Notify) {
    loop {
        let now = state.load(Ordering::Acquire);
        if now == DONE {
            return;
        }
        notify.notified().await;
    }
}

fn main() {}
