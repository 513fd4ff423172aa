use async_hygiene::hygiene;
use std::sync::Mutex;

async fn region() -> &'static str {
    "eu-west"
}

#[hygiene]
async fn describe(name: &Mutex<String>) -> String {
    let value = name.lock().unwrap().clone();
    format!("{} in {}", value, region().await)
}

fn main() {}
