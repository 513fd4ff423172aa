use std::io;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

struct Connection {
    socket: TcpStream,
    buf: Vec<u8>,
}

fn parse(bytes: &mut Vec<u8>) -> Option<Vec<u8>> {
    let end = bytes.iter().position(|b| *b == b'\n')?;
    Some(bytes.drain(..=end).collect())
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Connection {
    async fn read_frame(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            if self.socket.read_buf(&mut self.buf).await? == 0 {
                return Ok(None);
            }
            if let Some(frame) = parse(&mut self.buf) {
                return Ok(Some(frame));
            }
        }
    }
}

fn main() {}
