//! A connection to one instrument.

use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::facts::{DropUnsafe, lost, method};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// No line of an instrument is longer than this many bytes.
const LONGEST_LINE: usize = 1024;

/// A connection to one instrument, which speaks lines.
#[derive(Debug)]
pub struct Link<S> {
    stream: S,
    /// What has arrived of the lines to come.
    part: Vec<u8>,
}

// Said here once, these reach whoever calls the methods in a `select!` or under a timeout. `recv` says it of itself.
impl<S> DropUnsafe<method::send, (), lost::message> for Link<S> {}
impl<S> DropUnsafe<method::Named<{ method::named("measure") }>, (), lost::response> for Link<S> {}

impl<S: AsyncRead + AsyncWrite + Unpin> Link<S> {
    /// Talks over `stream`.
    pub fn new(stream: S) -> Self {
        Link { stream, part: Vec::new() }
    }

    /// The next line, without its end; `None` when the instrument is gone.
    ///
    /// # Errors
    ///
    /// When the stream fails or ends in the middle of a line, and when the line is too long or no text.
    ///
    /// # Cancel safety
    ///
    /// Cancel safe: what has arrived of a line stays in the link.
    #[cancel_safe]
    pub async fn recv(&mut self) -> io::Result<Option<String>> {
        loop {
            if let Some(end) = self.part.iter().position(|&byte| byte == b'\n') {
                let mut line: Vec<u8> = self.part.drain(..=end).collect();
                line.pop();
                return String::from_utf8(line).map(Some).map_err(io::Error::other);
            }
            if self.part.len() > LONGEST_LINE {
                return Err(io::ErrorKind::InvalidData.into());
            }
            if self.stream.read_buf(&mut self.part).await? == 0 {
                return if self.part.is_empty() { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
            }
        }
    }

    /// Sends one command.
    ///
    /// # Errors
    ///
    /// When the stream fails.
    ///
    /// # Cancel safety
    ///
    /// Not cancel safe: the instrument may have got a part of the command, and takes the next one for the rest of it.
    pub async fn send(&mut self, command: String) -> io::Result<()> {
        self.stream.write_all(command.as_bytes()).await?;
        self.stream.write_all(b"\n").await?;
        self.stream.flush().await
    }

    /// Measures at one channel.
    ///
    /// # Errors
    ///
    /// When the stream fails or ends, and when the answer is no number.
    ///
    /// # Cancel safety
    ///
    /// Not cancel safe: the answer comes all the same, and the next call takes it for its own.
    pub async fn measure(&mut self, channel: u8) -> io::Result<f64> {
        self.send(format!("MEASURE {channel}")).await?;
        let answer = self.recv().await?.ok_or(io::ErrorKind::UnexpectedEof)?;
        answer.trim().parse().map_err(io::Error::other)
    }
}
