//! A future in a variable that a `select!` loop polls by reference goes with the call; one that belongs to the caller stays.
use std::cell::Cell;
use std::pin::pin;
use std::time::Duration;

use async_hygiene::{Cancelled, cancellable};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn polls(jobs: &mut mpsc::Receiver<u8>, token: &CancellationToken) -> Result<u32, Cancelled> {
    let mut sum = 0;
    let mut timer = pin!(sleep(Duration::from_secs(1)));
    loop {
        tokio::select! {
            job = jobs.recv() => match job {
                Some(job) => sum += u32::from(job),
                None => return Ok(sum),
            },
            () = &mut timer => return Ok(sum),
        }
    }
}

async fn slow(done: &Cell<u8>) {
    sleep(Duration::from_millis(30)).await;
    done.set(1);
}

#[cancellable]
async fn of_the_caller<F: Future<Output = ()> + Unpin>(future: &mut F, token: &CancellationToken) -> Result<(), Cancelled> {
    future.await;
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (send, mut jobs) = mpsc::channel(8);
    send.send(4).await.unwrap();
    assert_eq!(polls(&mut jobs, &CancellationToken::new()).await, Ok(4));
    let (start, token) = (Instant::now(), CancellationToken::new());
    let (ended, ()) = tokio::join!(polls(&mut jobs, &token), async {
        sleep(Duration::from_millis(10)).await;
        token.cancel();
    });
    assert!(ended.is_err());
    assert_eq!(start.elapsed(), Duration::from_millis(10));

    let (done, token) = (Cell::new(0), CancellationToken::new());
    let mut future = Box::pin(slow(&done));
    let (ended, ()) = tokio::join!(of_the_caller(&mut future, &token), async {
        sleep(Duration::from_millis(10)).await;
        token.cancel();
    });
    match ended {
        // Given up at once: nothing is lost, the caller goes on with it.
        Err(_) => {
            assert_eq!(done.get(), 0);
            future.await;
        }
        Ok(()) => {}
    }
    assert_eq!(done.get(), 1);
}
