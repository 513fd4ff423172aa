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
        let mut line: Vec<u8> = Vec::new();
        loop {
            tokio::select! {
                _ = self.input.read_until(b'\n', &mut line) => println!("> {line:?}"),
                Some(job) = self.done.recv() => println!("[{job}] done"),
            }
        }
    }
}

fn main() {}
