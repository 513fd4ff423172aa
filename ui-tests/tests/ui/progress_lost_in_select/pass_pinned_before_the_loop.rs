//! Made once, and polled by `&mut`: the place in the queue stays.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::Semaphore;

#[hygiene(strict)]
async fn admit(limit: &Semaphore) -> u64 {
    let mut ticks = tokio::time::interval(Duration::from_millis(1));
    let mut waited = 0;
    let mut permit = std::pin::pin!(limit.acquire());
    loop {
        tokio::select! {
            permit = &mut permit => {
                drop(permit);
                return waited;
            }
            _ = ticks.tick() => {
                waited += 1;
                if waited == 2 {
                    limit.add_permits(1);
                }
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert!(admit(&Semaphore::new(0)).await >= 2);
}
