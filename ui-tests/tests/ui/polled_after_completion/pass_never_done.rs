//! What never finishes is never polled again: its handler cannot run, has nothing to do, or waits for ever.
use async_hygiene::hygiene;
use std::convert::Infallible;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{interval, sleep};

async fn report() {
    loop {
        sleep(Duration::from_millis(1)).await;
        println!("report");
    }
}

async fn drive() -> Infallible {
    std::future::pending().await
}

#[hygiene(strict)]
async fn run() -> u32 {
    let mut reporting = pin!(report());
    let mut driving = pin!(drive());
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    let mut count = 0;
    while count < 3 {
        tokio::select! {
            () = &mut reporting => {}
            never = &mut driving => match never {},
            _ = ticks.tick() => count += 1,
        }
    }
    let rest = async {
        loop {
            tokio::select! {
                _ = &mut job => std::future::pending::<()>().await,
                _ = ticks.tick() => println!("tick"),
            }
        }
    };
    tokio::select! {
        () = rest => 0,
        () = sleep(Duration::from_millis(5)) => count,
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(run().await, 3);
}
