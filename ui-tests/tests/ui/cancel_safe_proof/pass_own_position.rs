//! How much is written is counted where the next call finds it.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

struct Upload {
    to: DuplexStream,
    bytes: &'static [u8],
    written: usize,
}

#[cancel_safe]
impl Upload {
    async fn finish(&mut self) -> io::Result<()> {
        while self.written < self.bytes.len() {
            self.written += self.to.write(&self.bytes[self.written..]).await?;
        }
        self.to.flush().await
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, mut from) = tokio::io::duplex(2);
            let received = tokio::spawn(async move {
                let mut text = String::new();
                from.read_to_string(&mut text).await.map(|_| text)
            });
            (Upload { to, bytes: b"hello", written: 0 }, received)
        },
        async |(upload, _)| upload.finish().await,
        async |(mut upload, received), _| {
            upload.finish().await.unwrap();
            drop(upload);
            assert_eq!(received.await.unwrap().unwrap(), "hello");
        },
    );
}
