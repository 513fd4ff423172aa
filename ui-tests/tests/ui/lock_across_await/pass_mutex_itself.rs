//! Mutexes, references to them and `Arc`s of them are no guards.
use async_hygiene::hygiene;
use std::sync::{Arc, Mutex};

async fn wait_for_seat() {}

#[hygiene]
async fn sit_down(seats: Arc<Mutex<Vec<u32>>>, guest: u32) -> usize {
    let mine = Arc::clone(&seats);
    let table = &*mine;
    wait_for_seat().await;
    table.lock().unwrap().push(guest);
    seats.lock().unwrap().len()
}

fn main() {}
