use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

struct Frames {
    from: DuplexStream,
    body: Vec<u8>,
    buffer: Vec<u8>,
    length: Option<usize>,
}

#[cancel_safe]
impl Frames {
    async fn next(&mut self) -> io::Result<Vec<u8>> {
        let length = match self.length {
            Some(length) => length,
            None => {
                while self.buffer.len() < 4 {
                    self.from.read_buf(&mut self.buffer).await?;
                }
                let length: usize = self.buffer.drain(..4).fold(0, |length, byte| length * 256 + usize::from(byte));
                self.body.append(&mut self.buffer);
                self.length = Some(length);
                length
            }
        };
        while self.body.len() < length {
            if self.from.read_buf(&mut self.body).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        self.length = None;
        Ok(self.body.drain(..length).collect())
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"\0\0\0\x05hello").await });
            Frames { from, body: Vec::new(), buffer: Vec::new(), length: None }
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
