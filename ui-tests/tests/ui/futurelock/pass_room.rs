//! More permits than one, and more slots.
use async_hygiene::hygiene;

use std::pin::pin;
use std::time::Duration;

use tokio::sync::{Semaphore, mpsc};
use tokio::time::sleep;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(unknown: &mpsc::Sender<u32>) {
    let limit = Semaphore::new(2);
    let mut slow = pin!(async {
        let _permit = limit.acquire().await;
        sleep(Duration::from_secs(1)).await;
    });
    tokio::select! {
        () = &mut slow => {}
        () = sleep(Duration::from_millis(5)) => drop(limit.acquire().await),
    }
    let mut send = pin!(unknown.send(1));
    tokio::select! {
        sent = &mut send => sent.unwrap(),
        () = sleep(Duration::from_millis(5)) => unknown.send(2).await.unwrap(),
    }
}

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel(2);
    demo(&tx).await;
    assert_eq!(rx.recv().await, Some(1));
}
