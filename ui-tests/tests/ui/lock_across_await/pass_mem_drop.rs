//! `std::mem::drop` by its full path ends the lock as well.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn report(visits: u64) -> u64 {
    visits
}

#[hygiene]
async fn visit(visits: &Mutex<u64>) -> u64 {
    let mut count = visits.lock().unwrap();
    *count += 1;
    let so_far = *count;
    std::mem::drop(count);
    report(so_far).await
}

fn main() {}
