use async_hygiene::hygiene;
use futures::channel::mpsc::Receiver;
use futures::{AsyncRead, AsyncReadExt, FutureExt, StreamExt};

#[hygiene]
async fn blocks(mut reader: impl AsyncRead + Unpin, mut seen: Receiver<u32>) -> std::io::Result<()> {
    let mut buffer = [0u8; 512];
    let mut filled: usize = 0;
    loop {
        futures::select! {
            read = reader.read(&mut buffer[filled..]).fuse() => filled += read?,
            count = seen.next() => println!("{count:?}"),
            complete => return Ok(()),
        }
    }
}

fn main() {}
