//! An assignment to an element awaits its right side before it locks.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn temperature(sensor: usize) -> i32 {
    sensor as i32
}

#[hygiene]
async fn read_sensor(latest: &Mutex<Vec<i32>>, sensor: usize) {
    latest.lock().unwrap()[sensor] = temperature(sensor).await;
}

fn main() {}
