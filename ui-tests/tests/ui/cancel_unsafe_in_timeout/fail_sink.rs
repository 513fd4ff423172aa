//! Whether the codec has taken the line nobody knows.
use std::time::Duration;

use async_hygiene::hygiene;
use futures::SinkExt;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_util::codec::{Framed, LinesCodec};

#[hygiene(strict)]
async fn greet(stream: TcpStream, names: Vec<String>) {
    let mut lines = Framed::new(stream, LinesCodec::new());
    for name in names {
        if timeout(Duration::from_secs(1), lines.send(name)).await.is_err() {
            println!("skipped");
        }
    }
}

fn main() {}
