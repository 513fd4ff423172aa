//! The method keeps what it has read in `self`.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::time::timeout;

struct Reader {
    stream: DuplexStream,
    buffer: Vec<u8>,
}

#[hygiene(strict)]
impl Reader {
    async fn pair(&mut self) -> std::io::Result<Vec<u8>> {
        while self.buffer.len() < 2 {
            self.stream.read_buf(&mut self.buffer).await?;
        }
        Ok(self.buffer.drain(..2).collect())
    }

    async fn insist(&mut self) -> std::io::Result<Vec<u8>> {
        loop {
            if let Ok(pair) = timeout(Duration::from_millis(1), self.pair()).await {
                return pair;
            }
        }
    }
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(1);
    let mut reader = Reader { stream, buffer: Vec::new() };
    let write = async {
        peer.write_u8(1).await.unwrap();
        tokio::time::sleep(Duration::from_millis(5)).await;
        peer.write_u8(2).await.unwrap();
    };
    assert_eq!(tokio::join!(reader.insist(), write).0.unwrap(), [1, 2]);
}
