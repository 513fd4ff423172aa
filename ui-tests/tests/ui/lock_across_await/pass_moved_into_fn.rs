//! A guard given away by value is no longer held here.
use async_hygiene::hygiene;
use std::sync::{Mutex, MutexGuard};

fn commit(mut batch: MutexGuard<'_, Vec<u32>>) -> usize {
    batch.push(1);
    batch.len()
}

async fn acknowledge(rows: usize) -> usize {
    rows
}

#[hygiene]
async fn write(batch: &Mutex<Vec<u32>>) -> usize {
    let rows = batch.lock().unwrap();
    let written = commit(rows);
    acknowledge(written).await
}

fn main() {}
