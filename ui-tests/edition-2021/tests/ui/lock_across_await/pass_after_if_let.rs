//! After the whole `if let … else` the scrutinee is gone, in edition 2021 too.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn deliver(letter: String) -> usize {
    letter.len()
}

#[hygiene]
async fn send_one(outbox: &Mutex<Vec<String>>) -> usize {
    let letter = if let Some(letter) = outbox.lock().unwrap().pop() { letter } else { String::from("nothing new") };
    deliver(letter).await
}

fn main() {}
