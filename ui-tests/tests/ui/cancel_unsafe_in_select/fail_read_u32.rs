//! Any reader: the bound says that it is one.
use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn lengths<R: AsyncRead + Unpin>(reader: &mut R, mut asked: Receiver<()>) -> std::io::Result<()> {
    let mut sum = 0;
    loop {
        tokio::select! {
            length = reader.read_u32() => sum += u64::from(length?),
            Some(()) = asked.recv() => println!("{sum} so far"),
        }
    }
}

fn main() {}
