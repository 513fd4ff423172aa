//! The receiver, the socket, the queue: they are dropped with the future.
use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc::{self, Receiver};

async fn pause() {
    tokio::task::yield_now().await;
}

struct Once {
    rx: Receiver<u64>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn run(mut rx: Receiver<u64>) -> u64 {
    let mut sum = 0;
    while let Some(item) = rx.recv().await {
        pause().await;
        sum += item;
    }
    sum
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn serve(mut socket: DuplexStream) -> io::Result<u16> {
    let number = socket.read_u16().await?;
    pause().await;
    Ok(number)
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Once {
    async fn consume(mut self) -> Option<u64> {
        let item = self.rx.recv().await;
        pause().await;
        item
    }
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn spawned(rx: &async_lock::Mutex<u64>) -> u64 {
    let mut queue = vec![1, 2];
    let mut sum = 0;
    while let Some(item) = queue.pop() {
        pause().await;
        sum += item;
    }
    sum + *rx.lock().await
}

#[tokio::main]
async fn main() {
    let (tx, rx) = mpsc::channel(2);
    tx.send(1).await.unwrap();
    tx.send(2).await.unwrap();
    drop(tx);
    assert_eq!(run(rx).await, 3);
    let (mut client, server) = duplex(8);
    client.write_u16(9).await.unwrap();
    assert_eq!(serve(server).await.unwrap(), 9);
    let (tx, rx) = mpsc::channel(2);
    tx.send(4).await.unwrap();
    assert_eq!(Once { rx }.consume().await, Some(4));
    assert_eq!(spawned(&async_lock::Mutex::new(3)).await, 6);
}
