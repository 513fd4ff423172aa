//! The method of a field, by the types that the file declares.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;

struct Conn {
    socket: TcpStream,
    buffer: Vec<u8>,
}

impl Conn {
    async fn read_frame(&mut self) -> std::io::Result<usize> {
        let length = self.socket.read_u16().await?;
        self.buffer.resize(length.into(), 0);
        self.socket.read_exact(&mut self.buffer).await
    }
}

struct Peer {
    conn: Conn,
    orders: Receiver<u8>,
}

#[hygiene]
impl Peer {
    async fn run(mut self) -> std::io::Result<()> {
        loop {
            tokio::select! {
                length = self.conn.read_frame() => println!("{}", length?),
                Some(order) = self.orders.recv() => println!("{order}"),
            }
        }
    }
}

fn main() {}
