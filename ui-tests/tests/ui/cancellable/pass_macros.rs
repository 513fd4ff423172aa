//! `select!` in `select!`, `join!`, `try_join!`, awaits hidden in one's own macros, and a macro that makes annotated functions.
use std::cell::Cell;
use std::time::Duration;

use async_hygiene::{Cancelled, cancellable};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

macro_rules! hidden {
    ($future:expr) => {
        $future.await
    };
    ($future:expr, twice $again:expr) => {{
        let first = hidden!($future);
        (first, hidden!($again))
    }};
}

macro_rules! annotated {
    ($($name:ident($($arg:ident: $ty:ty),*) -> $out:ty $body:block)*) => {$(
        #[cancellable]
        async fn $name($($arg: $ty,)* token: &CancellationToken) -> Result<$out, Cancelled> $body
    )*};
}

annotated! {
    made(n: u8) -> u8 {
        sleep(Duration::from_secs(1)).await;
        Ok(n)
    }
    made_too() -> () {
        hidden!(sleep(Duration::from_secs(1)));
        Ok(())
    }
}

#[cancellable]
async fn selects(jobs: &mut mpsc::Receiver<u8>, other: &mut mpsc::Receiver<u8>, token: &CancellationToken) -> Result<u8, Cancelled> {
    let mut sum = 0;
    loop {
        tokio::select! {
            biased;
            Some(job) = jobs.recv() => {
                sum += job;
                sum += tokio::select! {
                    Some(n) = other.recv() => n,
                    () = sleep(Duration::from_secs(1)), if job > 1 => 0,
                    else => 0,
                };
            }
            Some(n) = other.recv() => sum += n,
            else => return Ok(sum),
        }
    }
}

async fn unknown(done: &Cell<u8>) -> Result<(), Cancelled> {
    sleep(Duration::from_millis(20)).await;
    done.set(done.get() + 1);
    Ok(())
}

#[cancellable]
async fn joins(done: &Cell<u8>, token: &CancellationToken) -> Result<(), Cancelled> {
    let ((), second) = tokio::join!(sleep(Duration::from_secs(1)), unknown(done));
    second
}

#[cancellable]
async fn joins_what_may_be_dropped(token: &CancellationToken) -> Result<(), Cancelled> {
    tokio::join!(sleep(Duration::from_secs(1)), sleep(Duration::from_secs(2)));
    Ok(())
}

#[cancellable]
async fn tries(done: &Cell<u8>, token: &CancellationToken) -> Result<(), Cancelled> {
    tokio::try_join!(unknown(done), unknown(done))?;
    tokio::try_join!(made(1, token))?;
    Ok(())
}

#[cancellable]
async fn hides(done: &Cell<u8>, token: &CancellationToken) -> Result<(), Cancelled> {
    let (first, second) = hidden!(unknown(done), twice unknown(done));
    first?;
    second?;
    sleep(Duration::from_secs(1)).await;
    Ok(())
}

async fn ends<T>(call: impl Future<Output = Result<T, Cancelled>>, token: &CancellationToken, millis: u64) {
    let start = Instant::now();
    let (ended, ()) = tokio::join!(
        async {
            let ended = call.await;
            assert_eq!(start.elapsed(), Duration::from_millis(millis));
            ended
        },
        async {
            sleep(Duration::from_millis(10)).await;
            token.cancel();
        }
    );
    assert!(ended.is_err());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (send, mut jobs) = mpsc::channel(8);
    let (_keep, mut other) = mpsc::channel(8);
    let t = CancellationToken::new();
    assert_eq!(made(5, &t).await, Ok(5));
    made_too(&t).await.unwrap();
    ends(made(1, &t), &t, 10).await;
    let t = CancellationToken::new();
    send.send(1).await.unwrap();
    ends(selects(&mut jobs, &mut other, &t), &t, 10).await;
    let t = CancellationToken::new();
    ends(selects(&mut jobs, &mut other, &t), &t, 10).await;
    let t = CancellationToken::new();
    let done = Cell::new(0);
    ends(joins(&done, &t), &t, 20).await;
    let t = CancellationToken::new();
    ends(joins_what_may_be_dropped(&t), &t, 10).await;
    assert_eq!(done.take(), 1);
    let t = CancellationToken::new();
    ends(tries(&done, &t), &t, 20).await;
    assert_eq!(done.take(), 2);
    let t = CancellationToken::new();
    ends(hides(&done, &t), &t, 40).await;
    assert_eq!(done.take(), 2);
}
