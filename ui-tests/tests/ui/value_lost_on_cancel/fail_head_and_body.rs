//! The head is in an array that is copied where it is used.
use std::io;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

struct Peer {
    socket: TcpStream,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Peer {
    async fn frame(&mut self) -> io::Result<(u32, Vec<u8>)> {
        let mut head = [0; 4];
        self.socket.read_exact(&mut head).await?;
        let len = u32::from_be_bytes(head);
        let mut body = vec![0; len as usize];
        self.socket.read_exact(&mut body).await?;
        Ok((len, body))
    }
}

fn main() {}
