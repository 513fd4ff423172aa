//! A timeout by attribute that loses nothing, or nothing that somebody could miss.
use std::time::Duration;

use async_hygiene::{TimedOut, hygiene, timeout};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc::{Receiver, Sender};

#[hygiene(strict)]
#[timeout("1s", graceful)]
async fn graceful(to: &Sender<String>, text: String) -> Result<bool, TimedOut> {
    Ok(to.send(text).await.is_ok())
}

#[hygiene(strict)]
#[timeout("1s")]
async fn owned(mut stream: DuplexStream) -> std::io::Result<[u8; 4]> {
    let mut frame = [0; 4];
    stream.read_exact(&mut frame).await?;
    Ok(frame)
}

#[hygiene(strict)]
#[timeout("1s")]
async fn slot(to: &Sender<u32>, from: &mut Receiver<u32>) -> Result<Option<u32>, TimedOut> {
    if let Ok(slot) = to.reserve().await {
        slot.send(1);
    }
    tokio::time::sleep(Duration::from_millis(1)).await;
    Ok(from.recv().await)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (to, mut from) = tokio::sync::mpsc::channel(1);
    assert_eq!(graceful(&to, "text".to_owned()).await, Ok(true));
    assert_eq!(from.recv().await.as_deref(), Some("text"));

    let (here, mut there) = tokio::io::duplex(8);
    there.write_all(b"1234").await.unwrap();
    assert_eq!(owned(here).await.unwrap(), *b"1234");

    let (to, mut from) = tokio::sync::mpsc::channel(2);
    to.send(7).await.unwrap();
    assert_eq!(slot(&to, &mut from).await, Ok(Some(7)));
}
