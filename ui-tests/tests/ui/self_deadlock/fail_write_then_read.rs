//! A writer that reads what it has.
use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::RwLock;

#[hygiene]
async fn rename(name: Arc<RwLock<String>>) -> usize {
    let mut own = name.clone().write_owned().await;
    own.push('!');
    name.read().await.len()
}

async fn run() {
    rename(Arc::default()).await;
}

fn main() {}
