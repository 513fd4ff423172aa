//! `reserve` before `recv`: there is room when the message comes.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver, Sender};

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn forward(rx: &mut Receiver<u64>, tx: &Sender<u64>) -> Option<()> {
    let room = tx.reserve().await.ok()?;
    let item = rx.recv().await?;
    room.send(item);
    tokio::task::yield_now().await;
    Some(())
}

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel(1);
    let (out, mut outcome) = mpsc::channel(1);
    tx.send(5).await.unwrap();
    forward(&mut rx, &out).await.unwrap();
    assert_eq!(outcome.recv().await, Some(5));
}
