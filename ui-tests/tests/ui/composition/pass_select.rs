//! `select!` in `select!` whose branches are annotated functions, under a token and a deadline that are both looked at.
use std::cell::Cell;
use std::time::Duration;

use async_hygiene::{Interrupted, cancel_safe, cancellable, scope, timeout};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

#[cancel_safe(token)]
async fn safe(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

async fn kept(wait: u64, done: &Cell<u32>) -> u64 {
    sleep(Duration::from_millis(wait)).await;
    done.set(done.get() + 1);
    wait
}

#[cancellable]
#[timeout("20ms", graceful)]
async fn selects(jobs: &mut mpsc::Receiver<u64>, done: &Cell<u32>) -> Result<u64, Interrupted> {
    let mut sum = 0;
    loop {
        tokio::select! {
            biased;
            job = jobs.recv(), if sum < 100 => {
                let Some(job) = job else { return Ok(sum) };
                tokio::select! {
                    n = safe(job) => sum += n?,
                    n = kept(job + 1, done) => sum += n,
                }
            }
            n = safe(7) => sum += n?,
        }
    }
}

#[cancellable]
async fn in_handlers(done: &Cell<u32>) -> Result<u64, Interrupted> {
    tokio::select! {
        n = safe(2) => {
            let (a, b) = tokio::join!(kept(5, done), async { 1 });
            n?;
            Ok(a + b)
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (send, mut jobs) = mpsc::channel(4);
    let (start, done) = (Instant::now(), Cell::new(0));
    send.send(3).await.unwrap();
    let error = selects(&mut jobs, &done).await.unwrap_err();
    assert!(matches!(error, Interrupted::TimedOut(_)));
    assert_eq!(start.elapsed(), Duration::from_millis(20));

    let (start, token) = (Instant::now(), CancellationToken::new());
    send.send(9).await.unwrap();
    let (ended, ()) = tokio::join!(scope(token.clone(), selects(&mut jobs, &done)), async {
        sleep(Duration::from_millis(4)).await;
        token.cancel();
    });
    // `safe` has looked at the token as well, and is first.
    assert!(matches!(ended, Err(Interrupted::Cancelled(_))));
    assert_eq!(start.elapsed(), Duration::from_millis(4));

    let (start, token) = (Instant::now(), CancellationToken::new());
    let (ended, ()) = tokio::join!(scope(token.clone(), in_handlers(&done)), async {
        sleep(Duration::from_millis(4)).await;
        token.cancel();
    });
    assert_eq!(ended.unwrap(), 6);
    assert_eq!(start.elapsed(), Duration::from_millis(7));
    assert_eq!(done.get(), 1);
}
