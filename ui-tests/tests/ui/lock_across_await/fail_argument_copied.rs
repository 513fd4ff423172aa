//! Even a number copied in the argument of the awaited call leaves the guard in a temporary.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn fetch(page: u32) -> u32 {
    page
}

#[hygiene]
async fn next_page(page: &Mutex<u32>) -> u32 {
    fetch(*page.lock().unwrap()).await
}

fn main() {}
