//! A function of one's own makes it.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

fn mailbox<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {
    unbounded_channel()
}

#[hygiene(strict)]
async fn start() {
    let (tx, mut rx) = mailbox();
    tx.send(3).unwrap();
    rx.recv().await;
}

fn main() {}
