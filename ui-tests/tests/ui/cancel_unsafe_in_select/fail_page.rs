use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::mpsc::Receiver;

#[hygiene]
pub async fn frames(
    mut stream: impl AsyncRead + Unpin,
    mut pings: Receiver<()>,
    into: &mut Vec<[u8; 4]>,
) -> io::Result<()> {
    let mut frame = [0; 4];
    loop {
        tokio::select! {
            read = stream.read_exact(&mut frame) => {
                read?;
                into.push(frame);
            }
            Some(()) = pings.recv() => println!("ping"), // half a frame may be read by now
        }
    }
}

fn main() {}
