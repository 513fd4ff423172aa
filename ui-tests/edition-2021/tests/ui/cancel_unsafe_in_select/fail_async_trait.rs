//! `#[async_trait]` above or below.
use async_hygiene::hygiene;
use async_trait::async_trait;
use tokio::io::{AsyncBufReadExt, BufReader, Stdin};
use tokio::sync::mpsc::Receiver;

#[async_trait]
trait Shell {
    async fn run(&mut self) -> std::io::Result<()>;
}

struct Terminal {
    input: BufReader<Stdin>,
    done: Receiver<u32>,
}

#[hygiene]
#[async_trait]
impl Shell for Terminal {
    async fn run(&mut self) -> std::io::Result<()> {
        loop {
            let mut line = String::new();
            tokio::select! {
                _ = self.input.read_line(&mut line) => println!("> {line}"),
                Some(job) = self.done.recv() => println!("[{job}] done"),
            }
        }
    }
}

fn main() {}
