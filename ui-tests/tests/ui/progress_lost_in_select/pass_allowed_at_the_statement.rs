//! Strict, and one statement that is not.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};

#[hygiene(strict)]
async fn pipe(out: Sender<u64>, mut input: Receiver<u64>) {
    let mut buffered = Vec::new();
    loop {
        #[async_hygiene::allow(progress_lost_in_select, reason = "the only sender: there is no queue")]
        {
            tokio::select! {
                Ok(permit) = out.reserve(), if !buffered.is_empty() => permit.send(buffered.remove(0)),
                Some(next) = input.recv() => buffered.push(next),
                else => break,
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((tx, rx), (out, mut end)) = (tokio::sync::mpsc::channel(4), tokio::sync::mpsc::channel(4));
    tx.send(3).await.unwrap();
    drop(tx);
    pipe(out, rx).await;
    assert_eq!(end.recv().await, Some(3));
}
