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
            outcome = &mut found => match outcome { Some(n) => break Some(n), _ => break None },
            _ = ticks.tick() => {}
        }
    }
}

#[tokio::main]
async fn main() {
    run(&[1, 2]).await;
}
