//! The process ends with the future.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::process::Command;
use tokio::time::{sleep, timeout};

#[hygiene(strict)]
async fn brief() -> bool {
    let mut command = Command::new("sleep");
    command.arg("60").kill_on_drop(true);
    let done = timeout(Duration::from_millis(1), command.output()).await.is_ok();
    sleep(Duration::from_millis(1)).await;
    let again = timeout(Duration::from_millis(1), command.status()).await.is_ok();
    done || again
}

#[tokio::main]
async fn main() {
    assert!(!brief().await);
}
