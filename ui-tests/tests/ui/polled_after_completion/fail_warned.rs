//! As a warning, where those about unused values are denied.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

#[hygiene]
#[async_hygiene::warn(polled_after_completion)]
async fn run() {
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(10));
    loop {
        tokio::select! {
            done = &mut job => println!("{done:?}"),
            _ = ticks.tick() => println!("tick"),
        }
    }
}

#[tokio::main]
async fn main() {
    run().await;
}
