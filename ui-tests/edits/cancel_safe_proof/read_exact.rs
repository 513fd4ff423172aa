use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

#[cancel_safe]
async fn frame(from: &mut DuplexStream, buffer: &mut Vec<u8>) -> io::Result<[u8; 4]> {
    while buffer.len() < 4 {
        from.read_buf(buffer).await?;
    }
    Ok(std::array::from_fn(|_| buffer.remove(0)))
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"onesTWOS").await });
            (from, Vec::new())
        },
        async |(from, buffer)| frame(from, buffer).await,
        async |(mut from, mut buffer), output| {
            let first = if let Some(frame) = output { frame } else { frame(&mut from, &mut buffer).await };
            assert_eq!(first.unwrap(), *b"ones");
        },
    )
}

fn main() {
    println!("{}", run());
}
