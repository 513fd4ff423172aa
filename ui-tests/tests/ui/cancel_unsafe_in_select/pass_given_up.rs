//! Who passes the receiver of one answer by value has given up on it.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::{mpsc, oneshot};

#[hygiene]
async fn ask(server: mpsc::Sender<oneshot::Sender<String>>) -> bool {
    let (tx, rx) = oneshot::channel();
    if server.send(tx).await.is_err() {
        return false;
    }
    let answered = tokio::select! {
        answer = rx => answer.is_ok(),
        () = tokio::time::sleep(Duration::from_millis(1)) => false,
    };
    server.closed().await;
    answered
}

#[tokio::main]
async fn main() {
    let (tx, mut rx) = mpsc::channel::<oneshot::Sender<String>>(1);
    tokio::spawn(async move {
        rx.recv().await.unwrap().send("yes".to_owned()).unwrap();
    });
    assert!(ask(tx).await);
}
