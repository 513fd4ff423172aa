//! The length of a frame is read, and forgotten while its body arrives.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

struct Frames {
    from: DuplexStream,
    body: Vec<u8>,
}

#[cancel_safe]
impl Frames {
    async fn next(&mut self) -> io::Result<Vec<u8>> {
        let length = self.from.read_u32().await? as usize;
        while self.body.len() < length {
            if self.from.read_buf(&mut self.body).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(self.body.drain(..length).collect())
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"\0\0\0\x05hello").await });
            Frames { from, body: Vec::new() }
        },
        Frames::next,
        async |mut frames, output| {
            let frame = if let Some(frame) = output { frame } else { frames.next().await };
            assert_eq!(frame.unwrap(), b"hello");
        },
    )
}

fn main() {
    println!("{}", run());
}
