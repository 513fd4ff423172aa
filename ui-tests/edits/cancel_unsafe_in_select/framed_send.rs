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
            room = std::future::poll_fn(|cx| sink.poll_ready_unpin(cx)) => {
                if room.is_ok() {
                    sink.start_send_unpin(line).ok();
                }
            }
            answer = source.next() => println!("{answer:?}"),
        }
    }
}

fn main() {}
