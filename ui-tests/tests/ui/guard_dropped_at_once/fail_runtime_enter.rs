//! A runtime entered and left before the task that should go there is spawned.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::time::Sleep;

#[hygiene]
async fn timer(background: &Handle) -> Sleep {
    let _ = background.enter();
    tokio::time::sleep(Duration::from_secs(1))
}

fn main() {}
