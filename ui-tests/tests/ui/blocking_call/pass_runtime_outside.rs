//! A sync `main` may block on a future, and so may a thread of its own.
#![deny(warnings)]
use async_hygiene::hygiene;

#[hygiene]
async fn fetch() -> u32 {
    tokio::task::spawn_blocking(|| futures::executor::block_on(async { 1 })).await.unwrap()
}

#[hygiene]
fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let task = runtime.spawn(async { fetch().await });
    assert_eq!(runtime.block_on(fetch()) + runtime.block_on(task).unwrap(), 2);
    let worker = std::thread::spawn(move || runtime.block_on(fetch()));
    assert_eq!(worker.join().unwrap(), 1);
}
