//! A box, a fuse, and a block around it.
use async_hygiene::hygiene;
use futures::future::FutureExt;
use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn echo(mut stream: DuplexStream, mut texts: Receiver<String>, mut tick: tokio::time::Interval) {
    while let Some(text) = texts.recv().await {
        tokio::select! {
            _ = { Box::pin(stream.write_all(text.as_bytes())).fuse() } => {}
            _ = tick.tick() => println!("{}", text.len()),
        }
    }
}

fn main() {}
