//! What takes out all that is there comes to an end.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn drain(mut rx: Receiver<u32>, mut stack: Vec<u32>) -> usize {
    let mut n = 0;
    while rx.try_recv().is_ok() {}
    while let Ok(_) = rx.try_recv() {}
    while stack.pop().is_some() {}
    loop {
        if rx.try_recv().is_err() {
            break;
        }
    }
    loop {
        match rx.try_recv() {
            Ok(_) => {}
            Err(_) => break,
        }
        n += 1;
    }
    loop {
        if let Err(_) = rx.try_recv() {
            break;
        }
    }
    n
}

#[tokio::main]
async fn main() {
    let (tx, rx) = channel(4);
    tx.send(1).await.unwrap();
    assert_eq!(drain(rx, vec![1, 2]).await, 0);
}
