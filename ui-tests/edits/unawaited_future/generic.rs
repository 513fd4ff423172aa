use async_hygiene::hygiene;
use std::future::Future;

#[hygiene]
async fn twice<F: Future<Output = u64>>(make: impl Fn() -> F) -> u64 {
    let _ = make().await;
    make().await
}

fn main() {}
