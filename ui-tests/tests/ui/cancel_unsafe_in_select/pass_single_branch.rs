//! Nothing else can win.
use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene]
async fn sum(mut reader: impl AsyncRead + Unpin) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            Ok(number) = reader.read_u16() => sum += u64::from(number),
            else => return sum,
        }
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(sum(&[0, 1, 0, 2][..]).await, 3);
}
