//! The scrutinee of `while let` keeps its lock during every turn of the loop.
use async_hygiene::hygiene;
use std::collections::VecDeque;
use std::sync::Mutex;

async fn deliver(letter: String) -> usize {
    letter.len()
}

#[hygiene]
async fn drain(outbox: &Mutex<VecDeque<String>>) -> usize {
    let mut sent = 0;
    while let Some(letter) = outbox.lock().unwrap().pop_front() {
        sent += deliver(letter).await;
    }
    sent
}

fn main() {}
