//! An async block is what it awaits, and so is one in it.
use async_hygiene::hygiene;
use tokio::sync::{mpsc, watch};

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn run(mut numbers: mpsc::Receiver<u64>, mut stop: watch::Receiver<bool>) -> u64 {
    let mut sum = 0;
    loop {
        let go_on = tokio::select! {
            n = async {
                let n = async { numbers.recv().await.unwrap_or_default() }.await;
                tokio::task::yield_now().await;
                n
            } => {
                sum += n;
                n > 0
            }
            changed = stop.changed() => changed.is_ok(),
        };
        if !go_on {
            return sum;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((tx, rx), (_stop, stopped)) = (mpsc::channel(4), watch::channel(false));
    tx.send(1).await.unwrap();
    drop(tx);
    assert_eq!(run(rx, stopped).await, 1);
}
