//! What takes an item only when it is there.
use std::time::Duration;

use async_hygiene::hygiene;
use futures::{Stream, StreamExt};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::sync::{Mutex, Notify, broadcast, mpsc, watch};
use tokio::time::timeout;

#[hygiene(strict)]
async fn poll(
    mut jobs: mpsc::Receiver<u8>,
    mut news: broadcast::Receiver<u8>,
    mut state: watch::Receiver<u8>,
    mut stream: impl Stream<Item = u8> + Unpin,
    listener: TcpListener,
) -> u32 {
    let mut lines = BufReader::new(&b"one\ntwo\n"[..]).lines();
    let (lock, wake, brief) = (Mutex::new(()), Notify::new(), Duration::from_millis(1));
    let mut hits = 0;
    for _ in 0..2 {
        hits += u32::from(timeout(brief, jobs.recv()).await.is_ok());
        hits += u32::from(timeout(brief, news.recv()).await.is_ok());
        hits += u32::from(timeout(brief, state.changed()).await.is_ok());
        hits += u32::from(timeout(brief, stream.next()).await.is_ok());
        hits += u32::from(timeout(brief, lines.next_line()).await.is_ok());
        hits += u32::from(timeout(brief, listener.accept()).await.is_ok());
        hits += u32::from(timeout(brief, lock.lock()).await.is_ok());
        hits += u32::from(timeout(brief, wake.notified()).await.is_ok());
    }
    hits
}

#[tokio::main]
async fn main() {
    let (tx, jobs) = mpsc::channel(1);
    let (_news, news) = broadcast::channel(1);
    let (_state, state) = watch::channel(0);
    tx.send(1).await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let hits = poll(jobs, news, state, futures::stream::iter([1, 2]), listener).await;
    assert_eq!(hits, 7);
}
