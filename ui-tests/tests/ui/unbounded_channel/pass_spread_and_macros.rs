//! In macros that are known, and with a bound that is a number of one's own.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc;

const MAX: usize = 100;

#[hygiene]
async fn start(config: usize) -> usize {
    let channels = vec![mpsc::channel::<u32>(MAX), mpsc::channel(config), mpsc::channel(u8::MAX as usize)];
    assert_eq!(channels.len(), 3, "{:?}", mpsc::channel::<u32>(1).0);
    channels.iter().map(|(tx, _)| tx.capacity()).sum()
}

#[tokio::main]
async fn main() {
    assert_eq!(start(3).await, 358);
}
