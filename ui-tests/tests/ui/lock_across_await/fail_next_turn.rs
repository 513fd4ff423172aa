//! A guard kept in a variable outside the loop is held at the await of the next turn.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn arrive() -> u32 {
    5
}

#[hygiene]
async fn collect(seats: &Mutex<Vec<u32>>) -> usize {
    let mut last = None;
    for _ in 0..3 {
        let guest = arrive().await;
        drop(last.take());
        let mut seats = seats.lock().unwrap();
        seats.push(guest);
        last = Some(seats);
    }
    last.map_or(0, |seats| seats.len())
}

fn main() {}
