//! Somebody knows better: where it is taken, where it waits, or in the whole function.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};

async fn pause() {
    tokio::task::yield_now().await;
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn taken(rx: &mut Receiver<u64>) -> Option<u64> {
    #[async_hygiene::allow(value_lost_on_cancel, reason = "the sender asks again")]
    let item = rx.recv().await;
    pause().await;
    item
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn waits(rx: &mut Receiver<u64>) -> Option<u64> {
    let item = rx.recv().await;
    #[async_hygiene::allow(value_lost_on_cancel)]
    pause().await;
    item
}

#[hygiene]
#[async_hygiene::expect(value_lost_on_cancel)]
async fn expected(rx: &mut Receiver<u64>) -> Option<u64> {
    let item = rx.recv().await;
    pause().await;
    item
}

#[hygiene]
async fn by_default(rx: &mut Receiver<u64>) -> Option<u64> {
    let item = rx.recv().await;
    pause().await;
    item
}

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel(4);
    for n in 0..4 {
        tx.send(n).await.unwrap();
    }
    let got = [taken(&mut rx).await, waits(&mut rx).await, expected(&mut rx).await, by_default(&mut rx).await];
    assert_eq!(got, [Some(0), Some(1), Some(2), Some(3)]);
}
