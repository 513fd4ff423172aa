use async_hygiene::hygiene;
use futures::future::FutureExt;
use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn echo(mut stream: DuplexStream, mut texts: Receiver<String>, mut tick: tokio::time::Interval) {
    while let Some(text) = texts.recv().await {
        let mut rest: &[u8] = text.as_bytes();
        tokio::select! {
            _ = { Box::pin(stream.write_all_buf(&mut rest)).fuse() } => {}
            _ = tick.tick() => println!("{}", text.len()),
        }
    }
}

fn main() {}
