//! Of two guards that a pattern takes apart, only one is dropped in time.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn move_rows(rows: usize) -> usize {
    rows
}

#[hygiene]
async fn rebalance(full: &Mutex<Vec<u32>>, spare: &Mutex<Vec<u32>>) -> usize {
    let (full, spare) = (full.lock().unwrap(), spare.lock().unwrap());
    drop(spare);
    move_rows(full.len()).await
}

fn main() {}
