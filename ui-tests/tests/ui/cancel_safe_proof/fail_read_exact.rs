//! A frame of a fixed size, into an array of the call.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

#[cancel_safe]
async fn frame(from: &mut DuplexStream) -> io::Result<[u8; 4]> {
    let mut frame = [0; 4];
    from.read_exact(&mut frame).await?;
    Ok(frame)
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"onesTWOS").await });
            from
        },
        frame,
        async |mut from, output| {
            let first = if let Some(frame) = output { frame } else { frame(&mut from).await };
            assert_eq!(first.unwrap(), *b"ones");
        },
    )
}

fn main() {
    println!("{}", run());
}
