//! A function that awaits first and returns the guard it takes last.
use async_hygiene::hygiene;
use std::sync::{Mutex, MutexGuard};

async fn warmed_up() {}

#[hygiene]
async fn open(shelf: &Mutex<Vec<u32>>) -> MutexGuard<'_, Vec<u32>> {
    warmed_up().await;
    let mut shelf = shelf.lock().unwrap();
    shelf.clear();
    shelf
}

fn main() {}
