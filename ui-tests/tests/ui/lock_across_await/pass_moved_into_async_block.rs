//! A guard moved into an async block that does not await after taking it and is awaited at once.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn mail(letters: Vec<String>) -> usize {
    letters.len()
}

#[hygiene]
async fn empty(outbox: &Mutex<Vec<String>>) -> usize {
    let mut guard = outbox.lock().unwrap();
    let take = async move { std::mem::take(&mut *guard) };
    let letters = take.await;
    mail(letters).await
}

fn main() {}
