//! `select!` of futures, with fused futures that live outside of the loop.
use async_hygiene::hygiene;
use futures::channel::mpsc;
use futures::{AsyncReadExt, FutureExt, StreamExt, select, select_biased};

#[hygiene]
async fn read(bytes: &[u8], mut more: mpsc::Receiver<u8>) -> u32 {
    let mut text = String::new();
    let mut reader = bytes;
    let mut sum = 0;
    {
        let mut reading = reader.read_to_string(&mut text).fuse();
        loop {
            select! {
                read = reading => sum += read.unwrap() as u32,
                byte = more.select_next_some() => sum += u32::from(byte),
                complete => break,
            }
        }
        select_biased! {
            _ = more.next() => {}
            default => sum += 100,
            complete => {}
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    let (mut tx, rx) = mpsc::channel(1);
    tx.try_send(5).unwrap();
    drop(tx);
    assert!(read(b"abc", rx).await >= 8);
}
