//! The codec may have taken the line, or not.
use async_hygiene::hygiene;
use futures::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;
use tokio_util::codec::{Framed, LinesCodec};

#[hygiene]
async fn relay(stream: TcpStream, mut lines: Receiver<String>) {
    let (mut sink, mut source) = Framed::new(stream, LinesCodec::new()).split();
    while let Some(line) = lines.recv().await {
        tokio::select! {
            _ = sink.send(line) => {}
            answer = source.next() => println!("{answer:?}"),
        }
    }
}

fn main() {}
