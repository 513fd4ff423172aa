//! Whoever comes while the tick wins goes to the end of the queue.
use async_hygiene::hygiene;
use tokio::sync::Semaphore;
use tokio::time::Interval;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn admit(limit: &Semaphore, tick: &mut Interval) {
    let mut waited = 0;
    loop {
        tokio::select! {
            permit = limit.acquire() => return drop(permit),
            _ = tick.tick() => waited += 1,
        }
        println!("{waited}");
    }
}

fn main() {}
