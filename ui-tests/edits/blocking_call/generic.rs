use async_hygiene::hygiene;
use async_trait::async_trait;
use std::io;
use std::path::Path;

use tokio::io::AsyncBufReadExt;

#[hygiene]
async fn load<P: AsRef<Path> + Send, T>(path: P, parse: impl Fn(&[u8]) -> T) -> io::Result<T> {
    tokio::fs::read(path).await.map(|bytes| parse(&bytes))
}

#[async_trait]
trait Source {
    async fn line(&mut self) -> String;
}

#[hygiene]
#[async_trait]
impl Source for tokio::io::BufReader<tokio::fs::File> {
    async fn line(&mut self) -> String {
        let mut line = String::new();
        self.read_line(&mut line).await.unwrap();
        line
    }
}

trait Sink {
    #[hygiene]
    async fn close(&self, path: &str) -> io::Result<()> {
        tokio::fs::remove_file(path).await
    }
}

fn main() {}
