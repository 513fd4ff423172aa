use async_hygiene::hygiene;
use tokio::fs::File;
use tokio::io::{AsyncWriteExt, BufWriter};

#[hygiene(strict)]
async fn store(mut file: BufWriter<File>) {
    if let Err(error) = file.write_all(b"balance").await {
        eprintln!("{error}");
    }
    if let Err(error) = file.flush().await {
        eprintln!("{error}");
    }
}

fn main() {}
