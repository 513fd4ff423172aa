//! How much of the line is written already, nobody knows.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

#[cancel_safe]
async fn hello(to: &mut DuplexStream) -> io::Result<()> {
    to.write_all(b"hello").await
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (to, mut from) = tokio::io::duplex(3);
            let received = tokio::spawn(async move {
                let mut text = String::new();
                from.read_to_string(&mut text).await.map(|_| text)
            });
            (to, received)
        },
        async |(to, _)| hello(to).await,
        async |(mut to, received), output| {
            if output.is_none() {
                hello(&mut to).await.unwrap();
            }
            drop(to);
            assert_eq!(received.await.unwrap().unwrap(), "hello");
        },
    )
}

fn main() {
    println!("{}", run());
}
