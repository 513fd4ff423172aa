//! Frames of eight bytes in two pieces, and pings in between.

mod service;

use std::time::Duration;

use tokio::io::{AsyncWriteExt, duplex};
use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::sleep;

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (mut network, stream) = duplex(64);
        let (ping, pings) = mpsc::channel(8);
        let peer = spawn_local(timeline::task("peer", async move {
            for frame in ["frame 1;", "frame 2;", "frame 3;"] {
                let (first, second) = frame.as_bytes().split_at(3);
                for piece in [first, second] {
                    if network.write_all(piece).await.is_err() {
                        return;
                    }
                    sleep(Duration::from_millis(20)).await;
                }
            }
        }));
        let pinger = spawn_local(timeline::task("pinger", async move {
            sleep(Duration::from_millis(50)).await;
            timeline::note("pings, between the two pieces of frame 2");
            let _: Result<(), _> = ping.send(()).await;
            sleep(Duration::from_millis(100)).await;
        }));
        let session = spawn_local(timeline::task("session", async move {
            for frame in service::session(stream, pings).await {
                let frame = String::from_utf8_lossy(&frame).into_owned();
                timeline::count(if frame.starts_with("frame") && frame.ends_with(';') { "frames" } else { "garbage" });
                timeline::note(format!("has read {frame:?}"));
            }
        }));
        let _ = (peer.await, pinger.await, session.await);
    });
}
