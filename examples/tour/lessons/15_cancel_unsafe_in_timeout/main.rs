//! Frames of eight bytes, which come in two pieces. The second piece is sometimes late.

mod service;

use std::time::Duration;

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
                    timeline::note(format!("sends {:?}", String::from_utf8_lossy(piece)));
                    sleep(Duration::from_millis(40)).await;
                }
            }
        }));
        let reader = spawn_local(timeline::task("reader", async move {
            for frame in service::frames(stream).await {
                let frame = String::from_utf8_lossy(&frame).into_owned();
                timeline::count(if frame.starts_with("frame") && frame.ends_with(';') { "frames" } else { "garbage" });
                timeline::note(format!("has read {frame:?}"));
            }
        }));
        let _ = (peer.await, reader.await);
    });
}
