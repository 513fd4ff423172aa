//! The reader keeps what it has read in `self`: dropped and called again, it goes on where it stopped.
use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc::{self, Receiver};

struct Connection {
    stream: DuplexStream,
    buffer: Vec<u8>,
}

#[hygiene]
impl Connection {
    async fn read_frame(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == 0) {
                let frame = self.buffer.drain(..=end).take(end).collect();
                return Ok(Some(frame));
            }
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Ok(None);
            }
        }
    }

    async fn run(&mut self, mut pings: Receiver<()>) -> std::io::Result<Vec<Vec<u8>>> {
        let mut frames = Vec::new();
        let mut count = 0;
        loop {
            tokio::select! {
                frame = self.read_frame() => match frame? {
                    Some(frame) => frames.push(frame),
                    None => return Ok(frames),
                },
                Some(()) = pings.recv() => count += 1,
            }
            assert!(count < 9);
        }
    }
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(64);
    let (tx, pings) = mpsc::channel(1);
    let mut connection = Connection { stream, buffer: Vec::new() };
    let write = async move {
        peer.write_all(b"on").await.unwrap();
        tx.send(()).await.unwrap();
        peer.write_all(b"e\0two\0").await.unwrap();
    };
    let (frames, ()) = tokio::join!(connection.run(pings), write);
    assert_eq!(frames.unwrap(), [b"one", b"two"]);
}
