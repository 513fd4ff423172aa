//! What was written may not be there.
use async_hygiene::hygiene;
use tokio::fs::File;
use tokio::io::{AsyncWriteExt, BufWriter};

#[hygiene(strict)]
async fn store(mut file: BufWriter<File>) {
    let _ = file.write_all(b"balance").await;
    let _ = file.flush().await;
}

fn main() {}
