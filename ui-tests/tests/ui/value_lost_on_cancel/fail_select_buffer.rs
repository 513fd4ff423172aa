//! One branch fills the buffer, the other waits.
use std::io;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::Notify;

struct Link {
    socket: TcpStream,
    wake: Notify,
}

async fn beat() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Link {
    async fn until_long(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        while bytes.len() < 16 {
            tokio::select! {
                read = self.socket.read_buf(&mut bytes) => {
                    read?;
                }
                () = self.wake.notified() => beat().await,
            }
        }
        Ok(bytes)
    }
}

fn main() {}
