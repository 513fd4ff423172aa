//! What has come so far vanishes with each report of the progress.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene]
async fn download(mut body: Box<dyn AsyncRead + Unpin + Send>) -> std::io::Result<String> {
    let mut text = String::new();
    loop {
        tokio::select! {
            read = body.read_to_string(&mut text) => {
                read?;
                return Ok(text);
            }
            () = tokio::time::sleep(Duration::from_secs(1)) => println!("still at it"),
        }
    }
}

fn main() {}
