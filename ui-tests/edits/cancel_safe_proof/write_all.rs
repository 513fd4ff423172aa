use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

#[cancel_safe]
async fn hello(to: &mut DuplexStream, rest: &mut &[u8]) -> io::Result<()> {
    to.write_all_buf(rest).await
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (to, mut from) = tokio::io::duplex(3);
            let received = tokio::spawn(async move {
                let mut text = String::new();
                from.read_to_string(&mut text).await.map(|_| text)
            });
            (to, received, &b"hello"[..])
        },
        async |(to, _, rest)| hello(to, rest).await,
        async |(mut to, received, mut rest), output| {
            if output.is_none() {
                hello(&mut to, &mut rest).await.unwrap();
            }
            drop(to);
            assert_eq!(received.await.unwrap().unwrap(), "hello");
        },
    )
}

fn main() {
    println!("{}", run());
}
