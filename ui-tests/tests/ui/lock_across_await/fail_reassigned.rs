//! A guard dropped before the first await and taken again before the second.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn announce(round: u32) -> u32 {
    round
}

#[hygiene]
async fn play(round: &Mutex<u32>) -> u32 {
    let mut current = round.lock().unwrap();
    *current += 1;
    let number = *current;
    drop(current);
    announce(number).await;
    current = round.lock().unwrap();
    announce(*current).await
}

fn main() {}
