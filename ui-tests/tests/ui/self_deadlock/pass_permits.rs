//! As many as there are.
use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::Semaphore;

static SLOTS: Semaphore = Semaphore::const_new(2);

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn nested(unknown: &Semaphore) {
    let _one = SLOTS.acquire().await.unwrap();
    let _two = SLOTS.acquire().await.unwrap();
    let limit = Arc::new(Semaphore::new(5));
    let three = limit.acquire_many(3).await.unwrap();
    let two = limit.clone().acquire_many_owned(2).await.unwrap();
    drop((three, two));
    let here = unknown.acquire().await.unwrap();
    let more = unknown.acquire().await.unwrap();
    drop((here, more));
    let single = Semaphore::new(1);
    let one = single.acquire().await.unwrap();
    one.forget();
    single.add_permits(1);
    let _again = single.acquire().await.unwrap();
}

#[tokio::main]
async fn main() {
    nested(&Semaphore::new(2)).await;
}
