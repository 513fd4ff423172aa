//! The handler tries again what has failed.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

#[hygiene(strict)]
async fn run(mut requests: Receiver<u32>) -> u32 {
    let mut tries = 0;
    loop {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = sleep(Duration::from_millis(1)) => {
                tries += 1;
                if reconnect_and_sync(tries).await {
                    return tries;
                }
            }
        }
    }
}

async fn reconnect_and_sync(tries: u32) -> bool {
    tries > 2
}

#[tokio::main]
async fn main() {
    let (tx, requests) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    assert_eq!(run(requests).await, 3);
}
