//! A task that fails does not match, is not seen, and is polled again.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

#[hygiene]
async fn run() -> u32 {
    let mut job = tokio::spawn(async { if cfg!(any()) { 7 } else { panic!("no luck") } });
    let mut ticks = interval(Duration::from_millis(10));
    loop {
        tokio::select! {
            Ok(n) = &mut job => return n,
            _ = ticks.tick() => println!("tick"),
        }
    }
}

#[tokio::main]
async fn main() {
    run().await;
}
