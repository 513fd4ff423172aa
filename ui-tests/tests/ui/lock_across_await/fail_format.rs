//! An argument of `format!` stays locked while a later one is awaited.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn region() -> &'static str {
    "eu-west"
}

#[hygiene]
async fn describe(name: &Mutex<String>) -> String {
    format!("{} in {}", name.lock().unwrap(), region().await)
}

fn main() {}
