//! Allowed on the statement, and expected on the function.
#![deny(unfulfilled_lint_expectations, unused_must_use)]
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

const HEARTBEAT: Duration = Duration::from_millis(1);

async fn beat(count: &mut u32) {
    *count += 1;
}

#[hygiene(strict)]
async fn run(mut requests: Receiver<u32>) -> u32 {
    let mut count = 0;
    #[async_hygiene::allow(select_restarts_timer, reason = "requests are rare")]
    while count < 3 {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = sleep(HEARTBEAT) => beat(&mut count).await,
        }
    }
    count
}

#[hygiene]
#[async_hygiene::expect(select_restarts_timer)]
async fn again(mut requests: Receiver<u32>) -> u32 {
    let mut count = 0;
    while count < 3 {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = sleep(HEARTBEAT) => beat(&mut count).await,
        }
    }
    count
}

#[tokio::main]
async fn main() {
    let (tx, requests) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    assert_eq!(run(requests).await, 3);
    let (tx, requests) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    assert_eq!(again(requests).await, 3);
}
