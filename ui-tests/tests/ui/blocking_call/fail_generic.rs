//! In a generic function and in methods of traits, `#[async_trait]` too.
use async_hygiene::hygiene;
use async_trait::async_trait;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

#[hygiene]
async fn load<P: AsRef<Path> + Send, T>(path: P, parse: impl Fn(&[u8]) -> T) -> io::Result<T> {
    fs::read(path).map(|bytes| parse(&bytes))
}

#[async_trait]
trait Source {
    async fn line(&mut self) -> String;
}

#[hygiene]
#[async_trait]
impl Source for BufReader<File> {
    async fn line(&mut self) -> String {
        let mut line = String::new();
        self.read_line(&mut line).unwrap();
        line
    }
}

trait Sink {
    #[hygiene]
    async fn close(&self, path: &str) -> io::Result<()> {
        fs::remove_file(path)
    }
}

fn main() {}
