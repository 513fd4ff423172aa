//! A statement that uses the guard it takes.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
async fn append(rows: &Mutex<Vec<u32>>, row: u32) {
    rows.lock().await.push(row);
    rows.lock().await.truncate(10);
    *rows.lock().await = Vec::new();
}

fn main() {}
