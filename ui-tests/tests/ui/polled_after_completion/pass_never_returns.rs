//! The handler calls a function that does not come back, or the flag that it sets has another name where it is read.
use async_hygiene::hygiene;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::interval;

fn give_up(error: JoinError) -> ! {
    std::panic::resume_unwind(error.into_panic())
}

#[hygiene(strict)]
async fn run() -> u32 {
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    loop {
        tokio::select! {
            n = &mut job => match n {
                Ok(n) => return n,
                Err(error) => give_up(error),
            },
            _ = ticks.tick() => println!("tick"),
        }
    }
}

#[hygiene(strict)]
async fn by_another_name(stop: Arc<AtomicBool>) {
    let stopper = stop.clone();
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    while !stop.load(Ordering::Acquire) {
        tokio::select! {
            _ = &mut job => stopper.store(true, Ordering::Release),
            _ = ticks.tick() => println!("tick"),
        }
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(run().await, 7);
    by_another_name(Arc::default()).await;
}
