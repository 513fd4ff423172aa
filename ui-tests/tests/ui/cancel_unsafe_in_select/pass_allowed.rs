//! Allowed for one statement, for the function, and expected.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn statement(mut bytes: &[u8], mut other: Receiver<u8>) -> u16 {
    let mut sum = 0;
    #[async_hygiene::allow(cancel_unsafe_in_select, reason = "a slice is never waited for")]
    loop {
        tokio::select! {
            Ok(number) = bytes.read_u16() => sum += number,
            Some(number) = other.recv() => sum += u16::from(number),
            else => return sum,
        }
    }
}

#[hygiene]
#[async_hygiene::expect(cancel_unsafe_in_select)]
async fn function(mut bytes: &[u8], mut other: Receiver<u8>) -> u16 {
    let mut sum = 0;
    loop {
        tokio::select! {
            Ok(number) = bytes.read_u16() => sum += number,
            Some(number) = other.recv() => sum += u16::from(number),
            else => return sum,
        }
    }
}

#[tokio::main]
async fn main() {
    let (_, rx) = channel(1);
    assert_eq!(statement(&[0, 1, 0, 2], rx).await, 3);
    let (_, rx) = channel(1);
    assert_eq!(function(&[0, 1, 0, 2], rx).await, 3);
}
