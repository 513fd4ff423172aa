//! A guard of the crate async-lock under `let _ =`.
use async_hygiene::hygiene;
use async_lock::RwLock;

async fn migrate() {}

#[hygiene]
async fn alone(schema: &RwLock<u32>) {
    let _ = schema.write().await;
    migrate().await;
}

fn main() {}
