use async_hygiene::hygiene;

use std::collections::VecDeque;
use std::time::Duration;

use tokio::sync::mpsc;

#[hygiene]
async fn tick(mut left: u32) {
    let (tx, mut rx) = mpsc::channel::<u32>(1);
    let mut waiting = VecDeque::new();
    loop {
        tokio::select! {
            biased;
            () = tokio::time::sleep(Duration::from_millis(1)), if left % 3 != 0 => {
                left -= 1;
                for _ in 0..2 {
                    if let Err(full) = tx.try_send(left) {
                        waiting.push_back(full.into_inner());
                    }
                }
            }
            Some(number) = rx.recv() => left = number,
        }
    }
}

// It goes on and on.
async fn serve() {
    tick(7).await;
}

fn main() {}
