//! Without a value the search is over as well.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

async fn search(list: &[u32]) -> Option<u32> {
    list.iter().copied().find(|n| *n > 3)
}

#[hygiene]
async fn run(list: &[u32]) -> Option<u32> {
    let found = search(list);
    tokio::pin!(found);
    let mut ticks = interval(Duration::from_millis(10));
    loop {
        tokio::select! {
            Some(n) = &mut found => {
                break Some(n);
            }
            _ = ticks.tick() => {}
        }
    }
}

#[tokio::main]
async fn main() {
    run(&[1, 2]).await;
}
