//! Labels: another loop goes on, or a block around ends.
use async_hygiene::hygiene;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{interval, sleep};

#[hygiene(strict)]
async fn run() -> u32 {
    let mut ticks = interval(Duration::from_millis(1));
    let mut rounds = 0;
    'rounds: loop {
        rounds += 1;
        if rounds > 3 {
            break rounds;
        }
        let mut timer = pin!(sleep(Duration::from_millis(3)));
        loop {
            tokio::select! {
                () = &mut timer => continue 'rounds,
                _ = ticks.tick() => println!("tick"),
            }
        }
    }
}

#[hygiene(strict)]
async fn first() -> u32 {
    let mut ticks = interval(Duration::from_millis(1));
    let mut job = tokio::spawn(async { 7 });
    'found: {
        loop {
            tokio::select! {
                _ = &mut job => break 'found 1,
                _ = ticks.tick() => println!("tick"),
            }
        }
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(run().await, 4);
    assert_eq!(first().await, 1);
}
