//! The same for whatever can be read from.
use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};

struct Lines<R> {
    from: R,
    rest: Vec<u8>,
}

#[cancel_safe]
impl<R: AsyncRead + Unpin> Lines<R> {
    async fn next(&mut self) -> io::Result<Option<String>> {
        let end = loop {
            if let Some(end) = self.rest.iter().position(|byte| *byte == b'\n') {
                break end;
            }
            if self.from.read_buf(&mut self.rest).await? == 0 {
                return Ok(None);
            }
        };
        let line = self.rest.drain(..=end).collect();
        String::from_utf8(line).map(Some).map_err(io::Error::other)
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (mut to, from) = tokio::io::duplex(2);
            tokio::spawn(async move { to.write_all("ein\nzwölf\n".as_bytes()).await });
            Lines { from, rest: Vec::new() }
        },
        Lines::next,
        async |mut lines, output| {
            let mut received: Vec<_> = output.map(Result::unwrap).into_iter().flatten().collect();
            while let Some(line) = lines.next().await.unwrap() {
                received.push(line);
            }
            assert_eq!(received, ["ein\n", "zwölf\n"]);
        },
    );
}
