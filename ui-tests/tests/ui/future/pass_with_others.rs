//! With the attributes that put something round the body: the contract holds for the whole.
use std::time::Duration;

use async_hygiene::facts::CancelSafe;
use async_hygiene::{Interrupted, bounded, cancel_safe, cancellable, future, timeout};
use tokio::time::sleep;

#[future(send, max_size = 1024)]
#[cancellable]
#[timeout("10ms")]
#[bounded(2)]
async fn all(n: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(n)).await;
    Ok(n)
}

#[cancel_safe]
#[future(send)]
async fn published() {
    sleep(Duration::from_millis(1)).await;
}

#[timeout("10ms", or = 0)]
#[future(send)]
async fn below(n: u8) -> u8 {
    sleep(Duration::from_millis(1)).await;
    n
}

fn promised<F: Future + CancelSafe + Send + 'static>(future: F) -> F {
    future
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(tokio::spawn(all(5)).await.unwrap().unwrap(), 5);
    assert!(tokio::spawn(all(50)).await.unwrap().is_err());
    tokio::spawn(promised(published())).await.unwrap();
    assert_eq!(tokio::spawn(below(1)).await.unwrap(), 1);
}
