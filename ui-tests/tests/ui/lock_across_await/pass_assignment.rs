//! An assignment awaits its right side first and locks the left side after.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn download() -> String {
    String::from("v2")
}

#[hygiene]
async fn refresh(config: &Mutex<String>) {
    *config.lock().unwrap() = download().await;
}

fn main() {}
