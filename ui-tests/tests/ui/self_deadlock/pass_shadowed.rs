//! Another lock under the same name.
use async_hygiene::hygiene;

use tokio::sync::Mutex;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn nested(lock: &Mutex<u32>, others: &[Mutex<u32>]) -> u32 {
    let own = lock.lock().await;
    let mut sum = *own;
    for lock in others {
        sum += *lock.lock().await;
    }
    if let [lock, ..] = others {
        sum += *lock.lock().await;
    }
    sum
}

#[tokio::main]
async fn main() {
    assert_eq!(nested(&Mutex::new(1), &[Mutex::new(2)]).await, 5);
}
