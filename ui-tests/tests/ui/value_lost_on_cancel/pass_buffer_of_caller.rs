//! The buffer is the caller's, and so is what it holds.
use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader};

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn line<R: tokio::io::AsyncRead + Unpin>(reader: &mut BufReader<R>, line: &mut String) -> io::Result<bool> {
    let n = reader.read_line(line).await?;
    tokio::task::yield_now().await;
    Ok(n > 0 && line.ends_with('\n'))
}

#[tokio::main]
async fn main() {
    let mut reader = BufReader::new(&b"one\ntwo"[..]);
    let mut text = String::new();
    assert!(line(&mut reader, &mut text).await.unwrap());
    assert!(!line(&mut reader, &mut text).await.unwrap());
    assert_eq!(text, "one\ntwo");
}
