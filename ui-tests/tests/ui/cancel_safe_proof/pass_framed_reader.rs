//! A frame grows in `self`, and is taken out in one go.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

struct Frames {
    socket: DuplexStream,
    buffer: Vec<u8>,
}

#[cancel_safe]
impl Frames {
    async fn next_frame(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            if let Some(frame) = self.parse() {
                return Ok(Some(frame));
            }
            if self.socket.read_buf(&mut self.buffer).await? == 0 {
                return Ok(None);
            }
        }
    }

    fn parse(&mut self) -> Option<Vec<u8>> {
        let end = 1 + usize::from(*self.buffer.first()?);
        (self.buffer.len() >= end).then(|| self.buffer.drain(..end).skip(1).collect())
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (mut to, socket) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"\x05hello\x02yo").await });
            Frames { socket, buffer: Vec::new() }
        },
        Frames::next_frame,
        async |mut frames, output| {
            let mut received: Vec<_> = output.map(Result::unwrap).into_iter().flatten().collect();
            while let Some(frame) = frames.next_frame().await.unwrap() {
                received.push(frame);
            }
            assert_eq!(received, [&b"hello"[..], b"yo"]);
        },
    );
}
