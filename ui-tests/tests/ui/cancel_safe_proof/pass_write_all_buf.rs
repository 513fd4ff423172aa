//! The buffer itself goes forward with what is written.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

#[cancel_safe]
async fn upload(to: &mut DuplexStream, rest: &mut &[u8]) -> io::Result<()> {
    to.write_all_buf(rest).await
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, mut from) = tokio::io::duplex(2);
            let received = tokio::spawn(async move {
                let mut text = String::new();
                from.read_to_string(&mut text).await.map(|_| text)
            });
            (to, &b"hello"[..], received)
        },
        async |(to, rest, _)| upload(to, rest).await,
        async |(mut to, mut rest, received), _| {
            upload(&mut to, &mut rest).await.unwrap();
            drop(to);
            assert_eq!(received.await.unwrap().unwrap(), "hello");
        },
    );
}
