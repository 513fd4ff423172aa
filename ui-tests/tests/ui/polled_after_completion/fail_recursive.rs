//! Of a function that calls itself.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

#[hygiene]
async fn depth(of: u32) -> u32 {
    if of == 0 {
        return 0;
    }
    let mut deeper = Box::pin(depth(of - 1));
    let mut ticks = interval(Duration::from_millis(1));
    let mut found = 0;
    for _ in 0..5 {
        tokio::select! {
            biased;
            depth = &mut deeper => found = depth + 1,
            _ = ticks.tick() => println!("tick"),
        }
    }
    found
}

#[tokio::main]
async fn main() {
    println!("{}", depth(3).await);
}
