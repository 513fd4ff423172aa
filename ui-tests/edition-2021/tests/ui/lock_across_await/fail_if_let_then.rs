//! The scrutinee of `if let` keeps its lock while the body runs, in every edition.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn deliver(letter: String) -> usize {
    letter.len()
}

#[hygiene]
async fn send_one(outbox: &Mutex<Vec<String>>) -> usize {
    if let Some(letter) = outbox.lock().unwrap().pop() {
        return deliver(letter).await;
    }
    0
}

fn main() {}
