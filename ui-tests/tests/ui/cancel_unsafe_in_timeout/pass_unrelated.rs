//! A number of other calls by that name, with two arguments.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;

struct Builder(Duration);

impl Builder {
    fn timeout(self, _: Duration) -> std::future::Ready<Duration> {
        std::future::ready(self.0)
    }
}

mod limits {
    pub async fn timeout_at(count: usize, future: impl Future<Output = std::io::Result<u8>>) -> u8 {
        future.await.unwrap_or(count as u8)
    }
}

#[hygiene]
async fn run(mut bytes: &[u8]) -> (Duration, u8) {
    let first = Builder(Duration::ZERO).timeout(Duration::from_secs(1)).await;
    let byte = limits::timeout_at(3, bytes.read_u8()).await + limits::timeout_at(3, bytes.read_u8()).await;
    (first, byte)
}

#[tokio::main]
async fn main() {
    assert_eq!(run(&[4, 5]).await, (Duration::ZERO, 9));
}
