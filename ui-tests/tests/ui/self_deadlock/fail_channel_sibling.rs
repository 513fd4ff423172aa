//! A branch that sends what only the other one takes out.
use async_hygiene::hygiene;

use std::time::Duration;

use tokio::sync::mpsc;

#[hygiene]
async fn tick(mut left: u32) {
    let (tx, mut rx) = mpsc::channel::<u32>(1);
    loop {
        tokio::select! {
            biased;
            () = tokio::time::sleep(Duration::from_millis(1)), if left % 3 != 0 => {
                left -= 1;
                tx.send(left).await.unwrap();
                tx.send(left).await.unwrap();
            }
            Some(number) = rx.recv() => left = number,
        }
    }
}

async fn run() {
    tick(7).await;
}

fn main() {}
