//! An answer, a task, a connection: who has waited long enough gives up on it.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::net::TcpSocket;
use tokio::sync::oneshot;
use tokio::time::{sleep, timeout};

#[hygiene(strict)]
async fn wait(answer: oneshot::Receiver<u8>, task: tokio::task::JoinHandle<u8>) -> u8 {
    let answer = timeout(Duration::from_secs(1), answer).await.map_or(0, Result::unwrap_or_default);
    let value = timeout(Duration::from_secs(1), task).await.map_or(0, Result::unwrap_or_default);
    if let Ok(socket) = TcpSocket::new_v4() {
        _ = timeout(Duration::from_millis(1), socket.connect(([127, 0, 0, 1], 9).into())).await.is_ok();
    }
    sleep(Duration::from_millis(1)).await;
    answer + value
}

#[tokio::main]
async fn main() {
    let (tx, rx) = oneshot::channel();
    tx.send(1).unwrap();
    assert_eq!(wait(rx, tokio::spawn(async { 2 })).await, 3);
}
