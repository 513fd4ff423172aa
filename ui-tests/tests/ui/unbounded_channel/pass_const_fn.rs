//! Nothing is asked in a `const fn`.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
const fn channel_pair(n: u32) -> (u32, u32) {
    (n, n + 1)
}

#[hygiene]
const fn total(n: u32) -> u32 {
    let (a, b) = channel_pair(n);
    a + b
}

#[hygiene]
async fn start() -> u32 {
    const PAIR: (u32, u32) = channel_pair(2);
    const { channel_pair(1).0 + PAIR.1 + total(1) }
}

#[tokio::main]
async fn main() {
    assert_eq!(start().await, 7);
}
