//! `notified()` before the loop; what it hands out is made anew where it was used up.
use std::pin::pin;

use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc};

#[hygiene(strict)]
async fn run(wake: &Notify, mut jobs: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    let mut woken = pin!(wake.notified());
    woken.as_mut().enable();
    loop {
        tokio::select! {
            () = &mut woken => {
                sum += 100;
                woken.set(wake.notified());
            }
            job = jobs.recv() => match job {
                Some(job) => {
                    sum += job;
                    wake.notify_one();
                }
                None => return sum,
            },
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel(4);
    tx.send(2).await.unwrap();
    let wake = Notify::new();
    let (sum, ()) = tokio::join!(run(&wake, rx), async move {
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        drop(tx);
    });
    assert!(sum == 2 || sum == 102);
}
