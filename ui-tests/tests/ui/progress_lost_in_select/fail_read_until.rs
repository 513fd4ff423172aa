//! The bytes are in the buffer; how many came with this call nobody knows.
use async_hygiene::hygiene;
use tokio::io::{AsyncBufRead, AsyncBufReadExt};
use tokio::time::Interval;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn lines<R: AsyncBufRead + Unpin>(mut reader: R, tick: &mut Interval) -> std::io::Result<usize> {
    let (mut line, mut read) = (Vec::new(), 0);
    loop {
        tokio::select! {
            count = reader.read_until(b'\n', &mut line) => match count? {
                0 => return Ok(read),
                count => read += count,
            },
            _ = tick.tick() => eprintln!("{read}"),
        }
    }
}

fn main() {}
