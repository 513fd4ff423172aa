use async_hygiene::hygiene;
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
    let (size, _) = (parse(tokio::fs::read(path).await?), 1);
    if size > 1 {
        return tokio::fs::read_to_string(path).await.map(|text| Config { text, size });
    }
    Ok(Config { text: tokio::fs::read_to_string(path).await?, size })
}

fn main() {}
