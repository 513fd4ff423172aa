use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

struct Inner {
    stream: BufReader<TcpStream>,
}

struct Session {
    inner: Inner,
    header: [u8; 4],
    commands: mpsc::Receiver<u8>,
}

#[hygiene]
impl Session {
    async fn run(&mut self) -> std::io::Result<()> {
        let mut buffer: Vec<u8> = Vec::new();
        loop {
            tokio::select! {
                header = self.inner.stream.read_buf(&mut buffer) => {
                    header?;
                }
                Some(command) = self.commands.recv() => println!("{command}"),
            }
        }
    }
}

fn main() {}
