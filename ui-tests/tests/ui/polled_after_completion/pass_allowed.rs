//! Allowed with a reason, on the function and on the statement.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

#[hygiene(strict)]
#[async_hygiene::allow(polled_after_completion, reason = "the task never ends")]
async fn run() -> u32 {
    let mut job = tokio::spawn(async { std::future::pending::<u32>().await });
    let mut ticks = interval(Duration::from_millis(1));
    for _ in 0..3 {
        tokio::select! {
            n = &mut job => println!("{n:?}"),
            _ = ticks.tick() => println!("tick"),
        }
    }
    3
}

#[hygiene(strict)]
async fn in_part() {
    let mut job = tokio::spawn(async { std::future::pending::<u32>().await });
    let mut ticks = interval(Duration::from_millis(1));
    for _ in 0..3 {
        #[async_hygiene::allow(polled_after_completion)]
        {
            tokio::select! {
                n = &mut job => println!("{n:?}"),
                _ = ticks.tick() => println!("tick"),
            }
        }
    }
}

#[tokio::main]
async fn main() {
    run().await;
    in_part().await;
}
