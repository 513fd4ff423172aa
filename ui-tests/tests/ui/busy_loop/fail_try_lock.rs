//! A lock that is tried until it is free.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
async fn total(sum: &Mutex<u64>) -> u64 {
    loop {
        if let Ok(sum) = sum.try_lock() {
            return *sum;
        }
    }
}

fn main() {}
