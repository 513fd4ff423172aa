//! Async methods of traits, with defaults, associated types and constants.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fmt::Debug;

#[hygiene]
trait Codec: Sized {
    type Frame: Debug + Default;

    const SIZE: usize = 4;

    async fn read(&mut self) -> Option<Self::Frame>;

    async fn read_or_default(&mut self) -> Self::Frame {
        let frame = self.read().await;
        frame.unwrap_or_default()
    }

    async fn skip(mut self, frames: usize) -> Self {
        for _ in 0..frames.min(Self::SIZE) {
            let frame = self.read_or_default().await;
            drop(frame);
        }
        self
    }
}

struct Bytes(Vec<u8>);

#[hygiene]
impl Codec for Bytes {
    type Frame = [u8; 1];

    async fn read(&mut self) -> Option<Self::Frame> {
        tokio::task::yield_now().await;
        self.0.pop().map(|byte| [byte])
    }
}

#[hygiene]
async fn all() -> usize {
    let bytes = Bytes(vec![1, 2, 3]).skip(2).await;
    bytes.0.len() + <Bytes as Codec>::SIZE
}

fn main() {}
