//! In a struct literal, a tuple, an argument, a returned value.
use async_hygiene::hygiene;
use std::fs;
use std::io;

struct Config {
    text: String,
    size: usize,
}

fn parse(bytes: Vec<u8>) -> usize {
    bytes.len()
}

#[hygiene]
async fn load(path: &str) -> io::Result<Config> {
    let (size, _) = (parse(fs::read(path)?), 1);
    if size > 1 {
        return fs::read_to_string(path).map(|text| Config { text, size });
    }
    Ok(Config { text: fs::read_to_string(path)?, size })
}

fn main() {}
