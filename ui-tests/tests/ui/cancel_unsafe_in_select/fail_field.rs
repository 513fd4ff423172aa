//! Two fields down, in a method.
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
        loop {
            tokio::select! {
                header = self.inner.stream.read_exact(&mut self.header) => {
                    header?;
                }
                Some(command) = self.commands.recv() => println!("{command}"),
            }
        }
    }
}

fn main() {}
