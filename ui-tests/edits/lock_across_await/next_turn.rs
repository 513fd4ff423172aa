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
        let mut seats = seats.lock().unwrap();
        seats.push(guest);
        last = Some(seats.len());
        drop(seats);
    }
    last.unwrap_or_default()
}

fn main() {}
