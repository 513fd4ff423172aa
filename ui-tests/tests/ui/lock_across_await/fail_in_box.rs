//! A guard behind a `Box` is held.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn transmit(frame: &[u8]) -> usize {
    frame.len()
}

#[hygiene]
async fn send(frame: &Mutex<Vec<u8>>) -> usize {
    let frame = Box::new(frame.lock().unwrap());
    transmit(&frame).await
}

fn main() {}
