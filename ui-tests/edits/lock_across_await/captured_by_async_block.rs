use async_hygiene::hygiene;
use std::sync::Mutex;

async fn next_reading() -> i32 {
    20
}

#[hygiene]
async fn record(readings: &Mutex<Vec<i32>>) -> usize {
    let guard = readings.lock().unwrap();
    let store = async move {
        let count = guard.len();
        drop(guard);
        let reading = next_reading().await;
        readings.lock().unwrap().push(reading);
        count + 1
    };
    store.await
}

fn main() {}
