//! A loop that ends with the guard it could get and awaits only where it got none.
use async_hygiene::hygiene;
use std::sync::Mutex;
use std::time::Duration;

#[hygiene]
async fn patient(turn: &Mutex<u32>) -> u32 {
    let guard = loop {
        if let Ok(guard) = turn.try_lock() {
            break guard;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    };
    *guard
}

fn main() {}
