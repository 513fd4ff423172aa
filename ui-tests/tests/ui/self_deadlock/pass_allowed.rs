//! Somebody knows better, and somebody expects it.
use async_hygiene::hygiene;

use tokio::sync::Mutex;

#[hygiene]
#[async_hygiene::allow(async_lock_across_await)]
async fn never(lock: &Mutex<u32>) {
    if *lock.lock().await == 7 {
        let own = lock.lock().await;
        #[async_hygiene::allow(self_deadlock, reason = "a test of the watchdog")]
        let again = lock.lock().await;
        drop((own, again));
    }
    if *lock.lock().await == 7 {
        let own = lock.lock().await;
        #[async_hygiene::expect(self_deadlock)]
        let again = lock.lock().await;
        drop((own, again));
    }
}

#[tokio::main]
async fn main() {
    never(&Mutex::new(1)).await;
}
