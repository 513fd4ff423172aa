//! An `expect` on a statement whose value is gone before the await.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn pause() {}

#[hygiene]
async fn clear(lines: &Mutex<Vec<String>>) {
    #[async_hygiene::expect(lock_across_await)]
    lines.lock().unwrap().clear();
    pause().await;
}

fn main() {}
