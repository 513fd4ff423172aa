//! A `RefMut` taken as a parameter is held for the whole function.
use async_hygiene::hygiene;
use std::cell::RefMut;

async fn next_chunk() -> Option<String> {
    None
}

#[hygiene]
async fn fill(mut buffer: RefMut<'_, String>) {
    while let Some(chunk) = next_chunk().await {
        buffer.push_str(&chunk);
    }
}

fn main() {}
