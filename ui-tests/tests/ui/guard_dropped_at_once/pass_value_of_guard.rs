//! `let _ =` of something that a guard computed.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn next() -> u32 {
    1
}

#[hygiene]
async fn touch(rows: &Mutex<Vec<u32>>) -> u32 {
    let guard = rows.lock().await;
    let _ = guard.len();
    let _ = guard.is_empty();
    drop(guard);
    next().await
}

fn main() {}
