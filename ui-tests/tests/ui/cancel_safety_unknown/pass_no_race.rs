//! Nothing drops what is simply awaited.
use async_hygiene::hygiene;

trait Store {
    fn load(&self) -> impl Future<Output = u64>;
}

impl Store for u64 {
    fn load(&self) -> impl Future<Output = u64> {
        std::future::ready(*self)
    }
}

#[hygiene(strict)]
async fn twice<S: Store>(store: &S) -> u64 {
    let first = store.load().await;
    let (second, third) = tokio::join!(store.load(), store.load());
    first + second + third
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(twice(&2).await, 6);
}
