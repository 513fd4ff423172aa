//! A write guard of a tokio lock held over an await.
use async_hygiene::no_lock_across_await;
use tokio::sync::RwLock;

async fn download() -> Vec<String> {
    Vec::new()
}

#[no_lock_across_await]
async fn refresh(table: &RwLock<Vec<String>>) {
    let mut table = table.write().await;
    *table = download().await;
}

fn main() {}
