//! What a function returns, by its type.
use async_hygiene::hygiene;
use std::collections::HashMap;

fn jobs() -> Result<HashMap<u32, String>, String> {
    Ok(HashMap::new())
}

async fn work(_: u32, _: String) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run() -> Result<(), String> {
    for (id, name) in jobs()? {
        tokio::task::spawn(work(id, name));
    }
    Ok(())
}

fn main() {}
