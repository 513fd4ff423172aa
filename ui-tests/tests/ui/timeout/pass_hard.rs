//! Without `graceful` the call is dropped when its time is up, wherever it waits, with all that it holds, before the caller hears of it.
use std::cell::Cell;
use std::future::pending;
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::io::{AsyncReadExt, duplex};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};

struct Counts<'a>(&'a Cell<u8>);

impl Drop for Counts<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[timeout("10ms")]
async fn drops(_parameter: Counts<'_>, dropped: &Cell<u8>) -> Result<(), TimedOut> {
    let _local = Counts(dropped);
    async {
        let _inner = Counts(dropped);
        pending::<()>().await;
    }
    .await;
    Ok(())
}

#[timeout("10ms")]
async fn holds(lock: &Mutex<u8>) -> Result<(), TimedOut> {
    *lock.lock().await += 1;
    let _guard = lock.lock().await;
    pending().await
}

#[timeout("10ms")]
async fn reads() -> Result<[u8; 4], TimedOut> {
    let (_far, mut near) = duplex(4);
    let mut buffer = [0; 4];
    let _ = near.read_exact(&mut buffer).await;
    Ok(buffer)
}

#[timeout("10ms")]
async fn just_in_time() -> Result<u8, TimedOut> {
    sleep(Duration::from_millis(5)).await;
    sleep(Duration::from_millis(4)).await;
    Ok(1)
}

#[timeout("10ms")]
async fn never_waits(turns: &Cell<u8>) -> Result<u8, TimedOut> {
    while turns.get() < 200 {
        turns.set(turns.get() + 1);
        std::future::ready(()).await;
    }
    Ok(turns.get())
}

#[timeout("10ms")]
async fn done_with_the_last_poll() -> Result<u8, TimedOut> {
    // Late, but done: the answer counts.
    tokio::time::advance(Duration::from_millis(50)).await;
    Ok(3)
}

#[timeout("1ns")]
async fn short() -> Result<u8, TimedOut> {
    Ok(4)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let dropped = Cell::new(0);
    let start = Instant::now();
    let error = drops(Counts(&dropped), &dropped).await.unwrap_err();
    assert_eq!(dropped.get(), 3);
    assert_eq!(start.elapsed(), Duration::from_millis(10));
    assert!(error.to_string().ends_with("::drops` timed out after 10ms"));
    let lock = Mutex::new(0);
    assert!(holds(&lock).await.is_err());
    assert_eq!(*lock.try_lock().expect("free before the caller hears of it"), 1);
    assert!(reads().await.is_err());
    assert_eq!(just_in_time().await, Ok(1));
    assert_eq!(never_waits(&Cell::new(0)).await, Ok(200));
    assert_eq!(short().await, Ok(4));
    let _ = done_with_the_last_poll().await;
    // A call that has not begun has all of its time.
    let call = just_in_time();
    sleep(Duration::from_secs(60)).await;
    assert_eq!(call.await, Ok(1));
}
