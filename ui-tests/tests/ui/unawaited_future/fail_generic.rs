//! Of a generic parameter that is known to be a future, too.
use async_hygiene::hygiene;
use std::future::Future;

#[hygiene]
async fn twice<F: Future<Output = u64>>(make: impl Fn() -> F) -> u64 {
    let _ = make();
    make().await
}

fn main() {}
