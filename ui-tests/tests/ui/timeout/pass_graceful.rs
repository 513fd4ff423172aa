//! `graceful` interrupts only where dropping is safe: a timer at once, a write after it is done, and then at the next await.
use std::cell::Cell;
use std::time::Duration;

use async_hygiene::{TimedOut, cancel_safe, timeout};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::{Mutex, Notify, mpsc};
use tokio::time::{Instant, sleep};

#[timeout("10ms", graceful)]
async fn sleeps() -> Result<(), TimedOut> {
    sleep(Duration::from_secs(1)).await;
    Ok(())
}

#[timeout("10ms", graceful)]
async fn receives(jobs: &mut mpsc::Receiver<u8>) -> Result<Option<u8>, TimedOut> {
    Ok(jobs.recv().await)
}

#[timeout(Duration::from_millis(10), graceful)]
async fn locks(lock: &Mutex<u8>, notify: &Notify) -> Result<(), TimedOut> {
    notify.notified().await;
    drop(lock.lock().await);
    Ok(())
}

#[timeout("10ms", graceful)]
async fn writes(io: &mut DuplexStream, after: &Cell<bool>) -> Result<(), TimedOut> {
    let _ = io.write_all(b"abcdefgh").await;
    after.set(true);
    sleep(Duration::from_secs(1)).await;
    unreachable!()
}

async fn unknown(done: &Cell<bool>) {
    sleep(Duration::from_millis(30)).await;
    done.set(true);
}

#[timeout("10ms", graceful)]
async fn last(done: &Cell<bool>) -> Result<u8, TimedOut> {
    unknown(done).await;
    Ok(1)
}

#[cancel_safe]
async fn promised() {
    sleep(Duration::from_millis(30)).await;
}

#[timeout("10ms", graceful, or = 5)]
async fn own() -> u8 {
    promised().await;
    4
}

#[timeout("10ms", graceful)]
async fn in_hand(jobs: &mut mpsc::Receiver<u8>, store: &Cell<u8>) -> Result<(), TimedOut> {
    while let Some(job) = jobs.recv().await {
        sleep(Duration::from_millis(30)).await;
        store.set(store.get() + job);
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (send, mut jobs) = mpsc::channel(4);
    let (lock, notify) = (Mutex::new(1), Notify::new());
    let start = Instant::now();
    assert!(sleeps().await.is_err());
    assert!(receives(&mut jobs).await.is_err());
    assert!(locks(&lock, &notify).await.is_err());
    assert_eq!(own().await, 5);
    assert_eq!(start.elapsed(), Duration::from_millis(40));

    let (mut near, mut far) = duplex(4);
    let after = Cell::new(false);
    let start = Instant::now();
    let mut buffer = [0; 8];
    let (ended, read) = tokio::join!(writes(&mut near, &after), async {
        sleep(Duration::from_millis(25)).await;
        far.read_exact(&mut buffer).await
    });
    assert!(ended.is_err() && read.is_ok() && after.get() && &buffer == b"abcdefgh");
    assert_eq!(start.elapsed(), Duration::from_millis(25));

    let done = Cell::new(false);
    assert_eq!(last(&done).await, Ok(1), "late, but what is done is done");

    send.try_send(1).unwrap();
    send.try_send(2).unwrap();
    let (start, store) = (Instant::now(), Cell::new(0));
    assert!(in_hand(&mut jobs, &store).await.is_err());
    assert_eq!((store.get(), start.elapsed()), (1, Duration::from_millis(30)));
    assert_eq!(jobs.try_recv(), Ok(2));
}
