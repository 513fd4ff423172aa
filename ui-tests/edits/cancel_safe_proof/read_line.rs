use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncWriteExt, BufReader};

#[cancel_safe]
async fn line(from: &mut (impl AsyncBufRead + Unpin), line: &mut Vec<u8>) -> io::Result<()> {
    from.read_until(b'\n', line).await?;
    Ok(())
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"hello\n").await });
            (BufReader::new(from), Vec::new())
        },
        async |(from, text)| line(from, text).await,
        async |(mut from, mut text), output| {
            if output.is_none() {
                line(&mut from, &mut text).await.unwrap();
            }
            assert_eq!(text, b"hello\n");
        },
    )
}

fn main() {
    println!("{}", run());
}
