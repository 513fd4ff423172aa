//! `+=` on a `String` evaluates its left side first, unlike `+=` on an integer.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn next_line() -> &'static str {
    "ready\n"
}

#[hygiene]
async fn append(transcript: &Mutex<String>) {
    *transcript.lock().unwrap() += next_line().await;
}

fn main() {}
