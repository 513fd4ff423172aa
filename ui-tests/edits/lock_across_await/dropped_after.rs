use async_hygiene::hygiene;
use std::sync::Mutex;

async fn replicate(sequence: u64) -> u64 {
    sequence
}

#[hygiene]
async fn commit(sequence: &Mutex<u64>) -> u64 {
    let mut next = sequence.lock().unwrap();
    *next += 1;
    let number = *next;
    drop(next);
    replicate(number).await
}

fn main() {}
