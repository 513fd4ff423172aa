use std::time::Duration;

use async_hygiene::hygiene;
use futures::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_util::codec::{Framed, LinesCodec};

#[hygiene(strict)]
async fn greet(stream: TcpStream, names: Vec<String>) {
    let (mut lines, _answers) = Framed::new(stream, LinesCodec::new()).split();
    for name in names {
        let room = timeout(Duration::from_secs(1), std::future::poll_fn(|cx| lines.poll_ready_unpin(cx))).await;
        match room {
            Ok(Ok(())) => println!("{:?}", lines.start_send_unpin(name)),
            _ => println!("skipped"),
        }
    }
}

fn main() {}
