//! What is written advances the caller's cursor, which the next turn goes on with.
use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream};
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn echo(stream: DuplexStream, mut ticks: Receiver<()>) -> std::io::Result<usize> {
    let mut stream = BufReader::new(stream);
    let (mut line, mut count) = (Vec::new(), 0);
    loop {
        tokio::select! {
            read = stream.read_until(b'\n', &mut line) => {
                if read? == 0 {
                    return Ok(count);
                }
            }
            Some(()) = ticks.recv() => continue,
        }
        let mut rest = &line[..];
        while !rest.is_empty() {
            tokio::select! {
                written = stream.write_all_buf(&mut rest) => written?,
                Some(()) = ticks.recv() => {}
            }
        }
        count += line.len();
        line.clear();
    }
}

#[tokio::main]
async fn main() {
    let ((mut peer, stream), (tx, rx)) = (tokio::io::duplex(2), channel(1));
    let echoing = tokio::spawn(echo(stream, rx));
    let mut back = [0; 2];
    peer.write_all(b"a\n").await.unwrap();
    tx.send(()).await.unwrap();
    peer.read_exact(&mut back).await.unwrap();
    drop(peer);
    assert_eq!((&back, echoing.await.unwrap().unwrap()), (b"a\n", 2));
}
