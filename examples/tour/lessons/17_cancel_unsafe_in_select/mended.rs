use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::sync::mpsc::Receiver;

/// Reads frames until the peer hangs up, and hears pings meanwhile.
#[hygiene]
pub async fn session(mut stream: DuplexStream, mut pings: Receiver<()>) -> Vec<[u8; 8]> {
    let mut frames = Vec::new();
    let mut buffer = Vec::new(); // outlives every turn
    loop {
        tokio::select! {
            read = stream.read_buf(&mut buffer) => {
                if !read.is_ok_and(|bytes| bytes > 0) {
                    return frames;
                }
                while let Some((frame, rest)) = buffer.split_first_chunk() {
                    frames.push(*frame);
                    buffer = rest.to_vec();
                }
            }
            Some(()) = pings.recv() => timeline::note("hears a ping"),
        }
    }
}
