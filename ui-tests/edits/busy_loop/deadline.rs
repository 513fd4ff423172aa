use async_hygiene::hygiene;
use std::time::Duration;

#[hygiene]
async fn pause() {
    tokio::time::sleep(Duration::from_millis(5)).await;
}

fn main() {}
