//! With `#[tokio::main]` and `#[tokio::test]`, above ours and below.
use std::time::Duration;

use async_hygiene::{Interrupted, bounded, cancellable, timeout};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
#[timeout("10ms")]
async fn above(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[timeout("10ms")]
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn below(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[cancellable]
#[tokio::main(flavor = "current_thread", start_paused = true)]
#[timeout("10ms", graceful)]
async fn between(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[bounded(1)]
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn permitted(wait: u64) -> u64 {
    sleep(Duration::from_millis(wait)).await;
    wait
}

#[tokio::test(start_paused = true)]
#[timeout("10ms")]
async fn test_above() -> Result<(), Interrupted> {
    sleep(Duration::from_millis(1)).await;
    Ok(())
}

#[timeout("10ms")]
#[tokio::test(start_paused = true)]
async fn test_below() -> Result<(), Interrupted> {
    sleep(Duration::from_millis(1)).await;
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
#[cancellable]
#[timeout("1h")]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let threads = [above, below, between].map(|call| {
        std::thread::spawn(move || {
            assert_eq!(call(5).unwrap(), 5);
            assert!(matches!(call(15), Err(Interrupted::TimedOut(_))));
        })
    });
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    assert_eq!(std::thread::spawn(|| permitted(2)).join().unwrap(), 2);
    sleep(Duration::from_millis(1)).await;
    Ok(())
}
