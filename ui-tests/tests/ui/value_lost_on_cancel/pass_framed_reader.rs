//! A framed reader that keeps its buffer in `self`.
use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};

struct Reader {
    socket: DuplexStream,
    buf: Vec<u8>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Reader {
    async fn frame(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            if let Some(end) = self.buf.iter().position(|b| *b == b'\n') {
                return Ok(Some(self.buf.drain(..=end).collect()));
            }
            if self.socket.read_buf(&mut self.buf).await? == 0 {
                return Ok(None);
            }
        }
    }

    async fn by_reference(&mut self) -> io::Result<usize> {
        let buf = &mut self.buf;
        let before = buf.len();
        self.socket.read_buf(buf).await?;
        tokio::task::yield_now().await;
        Ok(buf.len() - before)
    }
}

#[tokio::main]
async fn main() {
    let (mut client, socket) = duplex(8);
    let mut reader = Reader { socket, buf: Vec::new() };
    tokio::spawn(async move { client.write_all(b"one\ntwo\nrest").await });
    assert_eq!(reader.frame().await.unwrap().unwrap(), b"one\n");
    assert_eq!(reader.frame().await.unwrap().unwrap(), b"two\n");
    assert!(reader.by_reference().await.unwrap() <= 4);
    assert_eq!(reader.frame().await.unwrap(), None);
}
