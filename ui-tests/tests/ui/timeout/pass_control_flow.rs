//! Early returns, `?` in nested blocks, labelled breaks, recursion, `select!` in `select!`, loops that never end.
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::sleep;

async fn step(n: u64) -> Result<u64, TimedOut> {
    sleep(Duration::from_millis(n)).await;
    Ok(n)
}

#[timeout("100ms")]
async fn flows(n: u64) -> Result<u64, TimedOut> {
    if n == 0 {
        return Ok(0);
    }
    let value = 'outer: loop {
        let found = {
            let inner = { step(n).await? };
            loop {
                if inner > 5 {
                    break 'outer step(inner).await?;
                }
                break inner + 1;
            }
        };
        break found;
    };
    Ok(value)
}

#[timeout("100ms")]
async fn recursive(n: u64) -> Result<u64, TimedOut> {
    if n == 0 { Ok(0) } else { Ok(step(1).await? + Box::pin(recursive(n - 1)).await?) }
}

#[timeout("100ms")]
async fn selects() -> Result<u64, TimedOut> {
    let mut turns = 0;
    loop {
        tokio::select! {
            n = step(60) => return Ok(n.unwrap_or(0) + turns),
            n = step(7) => {
                tokio::select! {
                    _ = step(1) => turns += n?,
                    _ = step(2) => unreachable!(),
                }
            }
        }
    }
}

#[timeout("10ms")]
async fn endless() -> Result<std::convert::Infallible, TimedOut> {
    loop {
        step(3).await?;
    }
}

#[timeout("100ms", graceful)]
async fn joins() -> Result<u64, TimedOut> {
    let (a, b) = tokio::join!(step(3), async { step(4).await });
    let (c, ()) = tokio::try_join!(step(1), async { Ok(()) })?;
    Ok(a? + b? + c)
}

#[timeout("10ms", graceful)]
async fn polls_by_reference() -> Result<u64, TimedOut> {
    let timer = sleep(Duration::from_secs(1));
    tokio::pin!(timer);
    let mut turns = 0;
    loop {
        tokio::select! {
            () = &mut timer => return Ok(turns),
            () = sleep(Duration::from_millis(3)) => turns += 1,
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(flows(0).await, Ok(0));
    assert_eq!(flows(5).await, Ok(6));
    assert_eq!(flows(9).await, Ok(9));
    assert!(flows(51).await.is_err());
    assert_eq!(recursive(9).await, Ok(9));
    assert!(selects().await.is_err());
    assert!(endless().await.is_err());
    assert_eq!(joins().await, Ok(8));
    assert!(polls_by_reference().await.is_err());
}
