//! The peer pauses in the middle of a frame.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncWriteExt, DuplexStream};

use crate::pages::cancel_unsafe_in_timeout::{mended, mistake};
use crate::support::paused;

/// The frame that is read, of `frames..` with a pause of seven seconds after the first two bytes.
fn read(frame: impl AsyncFn(&mut DuplexStream) -> io::Result<[u8; 4]>) -> String {
    let frame = paused().block_on(async {
        let (mut peer, mut stream) = tokio::io::duplex(64);
        let send = async {
            peer.write_all(b"fr").await.unwrap();
            tokio::time::sleep(Duration::from_secs(7)).await;
            peer.write_all(b"ames..").await.unwrap();
        };
        tokio::join!(frame(&mut stream), send).0.expect("a frame")
    });
    String::from_utf8_lossy(&frame).into_owned()
}

#[test]
fn half_a_frame_is_overwritten() {
    assert_eq!(read(mistake::frame), "ames");
}

#[test]
fn mended_the_frame_is_whole() {
    assert_eq!(read(mended::frame), "fram");
}
