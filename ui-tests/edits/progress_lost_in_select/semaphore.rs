use async_hygiene::hygiene;
use tokio::sync::Semaphore;
use tokio::time::Interval;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn admit(limit: &Semaphore, tick: &mut Interval) {
    let mut waited = 0;
    let mut kept = std::pin::pin!(limit.acquire());
    loop {
        tokio::select! {
            permit = &mut kept => return drop(permit),
            _ = tick.tick() => waited += 1,
        }
        println!("{waited}");
    }
}

fn main() {}
