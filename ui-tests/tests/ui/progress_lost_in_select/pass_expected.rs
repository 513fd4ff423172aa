//! An expectation that is met.
#![deny(unfulfilled_lint_expectations)]

use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc};

#[hygiene]
#[async_hygiene::expect(progress_lost_in_select, reason = "one waits, and is told again")]
async fn run(wake: &Notify, mut jobs: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            _ = wake.notified() => sum += 1,
            job = jobs.recv() => match job {
                Some(job) => sum += job,
                None => return sum,
            },
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel(4);
    tx.send(2).await.unwrap();
    drop(tx);
    assert_eq!(run(&Notify::new(), rx).await, 2);
}
