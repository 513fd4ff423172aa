//! A statement keeps the `must_use` of the function it calls.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
#[must_use]
fn open_channel() -> (u32, u32) {
    (1, 2)
}

#[hygiene]
async fn start() {
    #[expect(unused_must_use)]
    open_channel();
}

#[tokio::main]
async fn main() {
    start().await;
}
