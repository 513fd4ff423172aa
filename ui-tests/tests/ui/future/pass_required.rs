//! A method without a body promises it for each implementation, which need not repeat it.
use async_hygiene::future;
use tokio::task::yield_now;

trait Service {
    #[future(send)]
    async fn call(&self, n: u8) -> u8;

    #[future(send)]
    async fn by_default<'a>(&'a self, text: &'a str) -> &'a str
    where
        Self: Sync,
    {
        yield_now().await;
        text
    }
}

struct Own;

impl Service for Own {
    async fn call(&self, n: u8) -> u8 {
        yield_now().await;
        n + 1
    }
}

struct Repeats;

impl Service for Repeats {
    #[future(send)]
    async fn call(&self, n: u8) -> u8 {
        yield_now().await;
        n + 2
    }
}

async fn spawned<S: Service + Sync + 'static>(service: &'static S) -> u8 {
    tokio::spawn(async { service.call(1).await + service.by_default("four").await.len() as u8 }).await.unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(spawned(&Own).await, 6);
    assert_eq!(spawned(&Repeats).await, 7);
}
