use std::io;

use async_hygiene::{hygiene, timeout};
use tokio::io::{AsyncReadExt, DuplexStream};

pub struct Reader {
    pub stream: DuplexStream,
}

#[hygiene(strict)]
impl Reader {
    /// The next frame. Whoever has no time to wait is told so, and may ask again.
    #[timeout("30ms", graceful)]
    pub async fn frame(&mut self) -> io::Result<[u8; 8]> {
        let mut frame = [0; 8];
        self.stream.read_exact(&mut frame).await?;
        Ok(frame)
    }
}
