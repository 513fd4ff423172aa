//! What was written may be read when the writer is no more than a reader.
use async_hygiene::hygiene;

use tokio::sync::{MappedMutexGuard, Mutex, MutexGuard, RwLock};

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn bump(level: &RwLock<u32>) -> u32 {
    let mut own = level.write().await;
    *own += 1;
    let own = own.downgrade();
    let again = level.read().await;
    *own + *again
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn part(pair: &Mutex<(u32, u32)>) -> u32 {
    let own = pair.lock().await;
    let first: MappedMutexGuard<'_, u32> = MutexGuard::map(own, |pair| &mut pair.0);
    drop(first);
    pair.lock().await.1
}

#[tokio::main]
async fn main() {
    assert_eq!(bump(&RwLock::new(1)).await, 4);
    assert_eq!(part(&Mutex::new((1, 2))).await, 2);
}
