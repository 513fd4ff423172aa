//! Early returns, `?`, labelled breaks, `-> !`, loops; macros with awaits.
use std::time::Duration;

use async_hygiene::{Overloaded, bounded};
use tokio::time::{sleep, timeout};

async fn step(n: u8) -> Result<u8, Overloaded> {
    sleep(Duration::from_millis(1)).await;
    Ok(n)
}

#[bounded(1, reject)]
async fn flows(n: u8) -> Result<u8, Overloaded> {
    if n == 0 {
        return Ok(0);
    }
    let found = 'found: {
        for turn in 0.. {
            if step(turn).await? == n {
                break 'found turn;
            }
        }
        unreachable!()
    };
    let both = tokio::try_join!(step(found), async { step(n).await })?;
    let one = tokio::select! {
        n = step(1) => n?,
        () = std::future::pending() => 0,
    };
    Ok(both.0 + both.1 + one)
}

#[bounded(1)]
async fn never() -> ! {
    loop {
        sleep(Duration::from_millis(1)).await;
    }
}

#[bounded(1)]
async fn no_await(n: u8) -> u8 {
    n + 1
}

#[bounded(1)]
async fn unit() {}

#[bounded(2)]
async fn recursive(n: u8) -> u8 {
    match n {
        0 => 0,
        _ => n + Box::pin(plain(n - 1)).await,
    }
}

async fn plain(n: u8) -> u8 {
    sleep(Duration::from_millis(1)).await;
    n
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(flows(0).await, Ok(0));
    assert_eq!(flows(3).await, Ok(7));
    assert!(timeout(Duration::from_millis(5), never()).await.is_err());
    assert!(timeout(Duration::from_millis(5), never()).await.is_err());
    assert_eq!(no_await(1).await, 2);
    unit().await;
    assert_eq!(recursive(3).await, 5);
}
