use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene]
async fn download(mut body: Box<dyn AsyncRead + Unpin + Send>) -> std::io::Result<String> {
    let mut buffer: Vec<u8> = Vec::new();
    loop {
        tokio::select! {
            read = body.read_buf(&mut buffer) => {
                if read? == 0 {
                    return String::from_utf8(buffer).map_err(std::io::Error::other);
                }
            }
            () = tokio::time::sleep(Duration::from_secs(1)) => println!("still at it"),
        }
    }
}

fn main() {}
