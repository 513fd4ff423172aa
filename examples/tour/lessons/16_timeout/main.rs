//! Frames of eight bytes in two pieces, and a reader with a deadline for each.

mod service;

use std::time::Duration;

use service::Reader;
use tokio::io::{AsyncWriteExt, duplex};
use tokio::task::spawn_local;
use tokio::time::sleep;

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (mut network, stream) = duplex(64);
        let peer = spawn_local(timeline::task("peer", async move {
            for frame in ["frame 1;", "frame 2;", "frame 3;"] {
                let (first, second) = frame.as_bytes().split_at(3);
                for piece in [first, second] {
                    if network.write_all(piece).await.is_err() {
                        return;
                    }
                    sleep(Duration::from_millis(40)).await;
                }
            }
        }));
        let mut reader = Reader { stream };
        let reader = spawn_local(timeline::task("reader", async move {
            for _ in 0..12 {
                match reader.frame().await {
                    Ok(frame) if frame.starts_with(b"frame") && frame.ends_with(b";") => timeline::count("frames"),
                    Ok(frame) => timeline::note(format!("has read {:?}", String::from_utf8_lossy(&frame))),
                    Err(error) if error.kind() == std::io::ErrorKind::TimedOut => timeline::note("the time is up"),
                    Err(_) => return,
                }
            }
        }));
        let _ = (peer.await, reader.await);
    });
}
