//! `select!` under an import: futures' one polls a variable where it is.
use async_hygiene::hygiene;
use futures::channel::{mpsc, oneshot};
use futures::{StreamExt, select};

#[hygiene]
async fn either(mut answer: oneshot::Receiver<u8>, mut more: mpsc::Receiver<u8>) -> u8 {
    let mut sum = 0;
    for _ in 0..2 {
        select! {
            byte = answer => sum += byte.unwrap(),
            byte = more.next() => sum += byte.unwrap_or_default(),
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    let ((one, answer), (mut tx, more)) = (oneshot::channel(), mpsc::channel(1));
    one.send(1).unwrap();
    tx.try_send(2).unwrap();
    assert_eq!(either(answer, more).await, 3);
}
