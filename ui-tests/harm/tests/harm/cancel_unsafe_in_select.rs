//! A ping comes when half a frame is read.

use std::io;

use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc::{self, Receiver};

use crate::pages::cancel_unsafe_in_select::{mended, mistake};
use crate::support::{one_thread, settle};

/// The frames that arrive, of `frames of four..`.
fn arrive(frames: impl AsyncFn(DuplexStream, Receiver<()>, &mut Vec<[u8; 4]>) -> io::Result<()>) -> Vec<String> {
    let mut arrived = Vec::new();
    one_thread().block_on(async {
        let (mut peer, stream) = tokio::io::duplex(64);
        let (ping, pings) = mpsc::channel(1);
        let send = async move {
            peer.write_all(b"fr").await.unwrap();
            settle().await;
            ping.send(()).await.unwrap();
            settle().await;
            peer.write_all(b"ames of four..").await.unwrap();
        };
        // In the end there is the end of the stream, or of the rest of a frame.
        _ = tokio::join!(frames(stream, pings, &mut arrived), send);
    });
    arrived.iter().map(|frame| String::from_utf8_lossy(frame).into_owned()).collect()
}

#[test]
fn the_rest_is_out_of_step() {
    assert_eq!(arrive(mistake::frames), ["ames", " of ", "four"]);
}

#[test]
fn mended_every_frame_arrives() {
    assert_eq!(arrive(mended::frames), ["fram", "es o", "f fo", "ur.."]);
}
