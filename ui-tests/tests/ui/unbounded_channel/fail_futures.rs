//! That of the futures crate.
use async_hygiene::hygiene;
use futures::StreamExt;
use futures::channel::mpsc;

#[hygiene(strict)]
async fn start() {
    let (tx, mut rx) = mpsc::unbounded();
    tx.unbounded_send(3).unwrap();
    rx.next().await;
}

fn main() {}
