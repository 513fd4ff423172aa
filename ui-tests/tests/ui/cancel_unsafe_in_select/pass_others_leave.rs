//! The tutorial's shutdown: every other branch ends the function, and what was half read nobody reads on.
use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::{broadcast, watch};

#[hygiene]
async fn serve(
    mut stream: DuplexStream,
    mut stop: broadcast::Receiver<()>,
    mut state: watch::Receiver<bool>,
) -> std::io::Result<usize> {
    let mut packets = 0;
    loop {
        let mut packet = [0; 2];
        tokio::select! {
            read = stream.read_exact(&mut packet) => {
                if read.is_err() {
                    break;
                }
                packets += 1;
            }
            _ = stop.recv() => return Ok(packets),
            changed = state.changed() => {
                assert!(changed.is_ok());
                println!("leaving at {}", packets);
                break;
            }
        }
    }
    Ok(packets)
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(64);
    let (_stop, stopped) = broadcast::channel(1);
    let (_state, states) = watch::channel(true);
    peer.write_all(b"123").await.unwrap();
    drop(peer);
    assert_eq!(serve(stream, stopped, states).await.unwrap(), 1);
}
