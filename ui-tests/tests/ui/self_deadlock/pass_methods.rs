//! Methods of that name on something else, and one that takes the lock only now and then.
use async_hygiene::hygiene;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Mutex;

struct Door(u32);

impl Door {
    async fn lock(&self) -> u32 {
        self.0
    }
}

struct House {
    front: Mutex<u32>,
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
impl House {
    async fn look(&self, locked: bool) -> u32 {
        if locked {
            return 0;
        }
        *self.front.lock().await
    }

    async fn peek(&self, locked: bool) -> u32 {
        if locked { 0 } else { *self.front.lock().await }
    }

    async fn enter(&self) -> u32 {
        let front = self.front.lock().await;
        *front + self.look(true).await + self.peek(true).await
    }
}

#[hygiene(strict)]
async fn twice(door: &Door) -> u32 {
    let one = door.lock().await;
    let two = door.lock().await;
    one + two
}

#[hygiene(strict)]
async fn echo(mut stream: tokio::io::DuplexStream) -> std::io::Result<u8> {
    stream.write_u8(1).await?;
    let one = stream.read_u8().await?;
    let two = stream.read_u8().await?;
    Ok(one + two)
}

#[tokio::main]
async fn main() {
    assert_eq!(House { front: Mutex::new(1) }.enter().await, 1);
    assert_eq!(twice(&Door(1)).await, 2);
    let (one, mut other) = tokio::io::duplex(8);
    other.write_all(&[1, 2]).await.unwrap();
    assert_eq!(echo(one).await.unwrap(), 3);
}
