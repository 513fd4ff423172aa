//! `select!` of futures, over its own readers.
use async_hygiene::hygiene;
use futures::channel::mpsc::Receiver;
use futures::{AsyncRead, AsyncReadExt, FutureExt, StreamExt};

#[hygiene]
async fn blocks(mut reader: impl AsyncRead + Unpin, mut seen: Receiver<u32>) -> std::io::Result<()> {
    let mut block = [0u8; 512];
    loop {
        futures::select! {
            read = reader.read_exact(&mut block).fuse() => read?,
            count = seen.next() => println!("{count:?}"),
            complete => return Ok(()),
        }
    }
}

fn main() {}
