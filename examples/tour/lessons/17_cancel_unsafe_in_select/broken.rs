use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::sync::mpsc::Receiver;

/// Reads frames until the peer hangs up, and hears pings meanwhile.
#[hygiene]
pub async fn session(mut stream: DuplexStream, mut pings: Receiver<()>) -> Vec<[u8; 8]> {
    let mut frames = Vec::new();
    let mut frame = [0; 8];
    loop {
        tokio::select! {
            read = stream.read_exact(&mut frame) => match read {
                Ok(_) => frames.push(frame),
                Err(_) => return frames,
            },
            Some(()) = pings.recv() => timeline::note("hears a ping"),
        }
    }
}
