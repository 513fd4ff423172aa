//! `let _ = *guard` reads a number; the guard is the means.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
async fn touch(count: &Mutex<u32>) {
    let _ = *count.lock().await;
}

fn main() {}
