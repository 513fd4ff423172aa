//! What loses something when it is dropped midway runs to its end, and then the call ends: reads that fill a buffer, writes, sends, calls of
//! which nothing is known.
use std::cell::Cell;
use std::time::Duration;

use async_hygiene::{Cancelled, cancellable};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn reads(io: &mut DuplexStream, buffer: &mut [u8; 4], after: &Cell<bool>, token: &CancellationToken) -> Result<(), Cancelled> {
    let _ = io.read_exact(buffer).await;
    tokio::task::yield_now().await;
    after.set(true);
    Ok(())
}

#[cancellable]
async fn writes(io: &mut DuplexStream, token: &CancellationToken) -> Result<(), Cancelled> {
    let _ = io.write_all(b"abcdefgh").await;
    tokio::task::yield_now().await;
    unreachable!()
}

#[cancellable]
async fn sends(jobs: &mpsc::Sender<u8>, token: &CancellationToken) -> Result<(), Cancelled> {
    let _ = jobs.send(2).await;
    tokio::task::yield_now().await;
    unreachable!()
}

async fn unknown(done: &Cell<bool>) {
    sleep(Duration::from_millis(20)).await;
    done.set(true);
}

#[cancellable]
async fn calls(done: &Cell<bool>, token: &CancellationToken) -> Result<(), Cancelled> {
    unknown(done).await;
    sleep(Duration::from_secs(1)).await;
    unreachable!()
}

#[cancellable]
async fn block(done: &Cell<bool>, token: &CancellationToken) -> Result<(), Cancelled> {
    async {
        sleep(Duration::from_millis(20)).await;
        done.set(true);
    }
    .await;
    sleep(Duration::from_secs(1)).await;
    unreachable!()
}

#[cancellable]
async fn last_one(done: &Cell<bool>, token: &CancellationToken) -> Result<(), Cancelled> {
    unknown(done).await;
    Ok(())
}

/// Cancels at 10 ms, lets go on at 20 ms.
async fn at_20<T>(call: impl Future<Output = T>, token: &CancellationToken, go: impl AsyncFnOnce()) -> T {
    let start = Instant::now();
    let (ended, ()) = tokio::join!(
        async {
            let ended = call.await;
            assert_eq!(start.elapsed(), Duration::from_millis(20));
            ended
        },
        async {
            sleep(Duration::from_millis(10)).await;
            token.cancel();
            sleep(Duration::from_millis(10)).await;
            go().await;
        }
    );
    ended
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut near, mut far) = duplex(4);
    let (mut buffer, after, t) = ([0; 4], Cell::new(false), CancellationToken::new());
    far.write_all(b"ab").await.unwrap();
    let ended = at_20(reads(&mut near, &mut buffer, &after, &t), &t, async || far.write_all(b"cd").await.unwrap()).await;
    assert!(ended.is_err() && &buffer == b"abcd" && !after.get());

    let t = CancellationToken::new();
    let mut buffer = [0; 8];
    let ended = at_20(writes(&mut near, &t), &t, async || {
        far.read_exact(&mut buffer).await.unwrap();
    });
    assert!(ended.await.is_err());
    assert_eq!(&buffer, b"abcdefgh");

    let t = CancellationToken::new();
    let (send, mut jobs) = mpsc::channel(1);
    send.send(1).await.unwrap();
    let ended = at_20(sends(&send, &t), &t, async || assert_eq!(jobs.recv().await, Some(1))).await;
    assert!(ended.is_err());
    assert_eq!(jobs.recv().await, Some(2));

    for n in 0..2 {
        let (done, t) = (Cell::new(false), CancellationToken::new());
        let ended = match n {
            0 => at_20(calls(&done, &t), &t, async || ()).await,
            _ => at_20(block(&done, &t), &t, async || ()).await,
        };
        assert!(ended.is_err() && done.get());
    }
    let (done, t) = (Cell::new(false), CancellationToken::new());
    assert_eq!(at_20(last_one(&done, &t), &t, async || ()).await, Ok(()), "what is done is done");
}
