use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::sleep;

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn pause() {
    tokio::spawn(async { sleep(Duration::from_secs(1)).await });
}

fn main() {}
