//! A pause that is none.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::sleep;

#[hygiene]
async fn retry() {
    let _ = sleep(Duration::from_millis(100));
    sleep(Duration::from_millis(100));
}

fn main() {}
