//! A slow client, who is sent frames until the server is told to end.

mod service;

use std::time::Duration;

use tokio::io::{AsyncReadExt, duplex};
use tokio::task::spawn_local;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (mut client, mut network) = duplex(4); // takes half a frame at once
        let token = CancellationToken::new();
        let ended = token.clone();
        let server = spawn_local(timeline::task("server", async move {
            if service::feed(&mut network, &ended, &[*b"frame 1;", *b"frame 2;", *b"frame 3;"]).await.is_err() {
                timeline::count("errors");
            }
        }));
        let reader = spawn_local(timeline::task("client", async move {
            let mut all = Vec::new();
            let mut piece = [0; 4];
            while let Ok(bytes @ 1..) = client.read(&mut piece).await {
                all.extend_from_slice(&piece[..bytes]);
                sleep(Duration::from_millis(20)).await;
            }
            for frame in all.chunks(8) {
                let whole = frame.starts_with(b"frame ") && frame.ends_with(b";") || frame == b"goodbye!";
                timeline::count(if whole { "frames" } else { "garbage" });
                timeline::note(format!("has read {:?}", String::from_utf8_lossy(frame)));
            }
        }));
        sleep(Duration::from_millis(30)).await;
        timeline::task("control", async { timeline::note("the end is asked for") }).await;
        token.cancel();
        let _ = (server.await, reader.await);
    });
}
