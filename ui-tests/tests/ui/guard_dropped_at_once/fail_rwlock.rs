//! A read guard of a tokio lock under `let _ =`.
use async_hygiene::hygiene;
use tokio::sync::RwLock;

async fn migrate() {}

#[hygiene]
async fn with_schema_fixed(schema: &RwLock<u32>) {
    let _ = schema.read().await;
    migrate().await;
}

fn main() {}
