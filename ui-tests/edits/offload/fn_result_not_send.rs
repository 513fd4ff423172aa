use std::sync::Arc;

use async_hygiene::offload;

#[offload]
fn make(n: u32) -> Arc<u32> {
    Arc::new(n)
}

#[offload]
fn fails(n: u32) -> Result<u32, Box<dyn std::error::Error + Send + Sync>> {
    Ok(n)
}

#[offload]
fn opaque(n: u32) -> impl Iterator<Item = u32> {
    let shared = Arc::new(n);
    (0..n).map(move |x| x + *shared)
}

fn main() {}
