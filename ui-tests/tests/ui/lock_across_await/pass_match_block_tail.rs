//! From edition 2024 on, a block as scrutinee lets go of its lock before the arms run.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn grow(size: usize) -> usize {
    size * 2
}

#[hygiene]
async fn resize(table: &Mutex<Vec<u8>>) -> usize {
    match { table.lock().unwrap().len() } {
        0 => 0,
        size => grow(size).await,
    }
}

fn main() {}
