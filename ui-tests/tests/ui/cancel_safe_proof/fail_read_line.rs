//! A line into a `String` of one's own: what is not yet UTF-8 is kept by the future.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncWriteExt, BufReader};

#[cancel_safe]
async fn line(from: &mut (impl AsyncBufRead + Unpin), line: &mut String) -> io::Result<()> {
    from.read_line(line).await?;
    Ok(())
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"hello\n").await });
            (BufReader::new(from), String::new())
        },
        async |(from, text)| line(from, text).await,
        async |(mut from, mut text), output| {
            if output.is_none() {
                line(&mut from, &mut text).await.unwrap();
            }
            assert_eq!(text, "hello\n");
        },
    )
}

fn main() {
    println!("{}", run());
}
