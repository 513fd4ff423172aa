//! Each attribute, alone and with others, of which one says where the crate is.
#![allow(clippy::await_holding_lock)] // so that there is something to allow

use std::sync::Mutex;
use std::time::Duration;

use crate::ours::facts::{CancelSafe, LockGuard};
use crate::ours::{self, Interrupted, bounded, cancel_safe, cancellable, future, hygiene, no_blocking};
use crate::ours::{no_lock_across_await, offload, scope, timeout};
use tokio::sync::mpsc;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[derive(LockGuard)]
#[lock_guard(permit, crate = crate::ours)]
struct Permit;

#[derive(LockGuard)]
#[lock_guard(crate = crate::ours)]
struct Plain;

const fn is_guard<T: LockGuard<(), K>, K>() {}
const _: () = is_guard::<Permit, ours::facts::kind::Permit>();
const _: () = is_guard::<Plain, ours::facts::kind::Lock>();

fn may_race<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[hygiene(strict, crate = crate::ours)]
#[no_lock_across_await]
#[no_blocking]
async fn linted(count: &Mutex<u64>, (sender, mut receiver): (mpsc::Sender<u64>, mpsc::Receiver<u64>)) -> u64 {
    *count.lock().unwrap() += 1;
    sender.send(1).await.unwrap();
    #[ours::allow(lock_across_await, reason = "nobody else has it")]
    let guard = count.lock().unwrap();
    let received = tokio::select! {
        received = receiver.recv() => received,
        () = sleep(Duration::from_secs(1)) => None,
    };
    *guard + received.unwrap_or_default()
}

#[no_blocking(offload, crate = crate::ours)]
async fn offloaded(path: String) -> bool {
    std::fs::metadata(path).is_ok()
}

#[offload(crate = crate::ours)]
#[hygiene]
fn digest(bytes: Vec<u8>) -> u64 {
    bytes.into_iter().map(u64::from).sum()
}

#[hygiene(crate = crate::ours)]
#[offload(cpu)]
fn digest_too(bytes: Vec<u8>) -> u64 {
    bytes.into_iter().map(u64::from).sum()
}

#[hygiene(crate = crate::ours)]
async fn in_a_statement(bytes: Vec<u8>) -> u64 {
    #[offload]
    let sum = { bytes.into_iter().map(u64::from).sum::<u64>() };
    sum
}

#[cancel_safe(crate = crate::ours)]
async fn next(receiver: &mut mpsc::Receiver<u64>) -> Option<u64> {
    receiver.recv().await
}

#[cancel_safe(crate = crate::ours)]
fn opaque() -> impl Future<Output = u64> {
    async { 7 }
}

#[cancellable]
#[timeout("1s", crate = crate::ours)]
#[bounded(1, queue = 1)]
#[future(send, max_size = 4096)]
async fn call(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

// Left to an attribute that goes last.
#[timeout("1s", crate = crate::ours)]
#[cancel_safe]
#[tokio::test(start_paused = true)]
async fn below() -> Result<(), Interrupted> {
    sleep(Duration::from_millis(1)).await;
    Ok(())
}

#[async_trait::async_trait]
trait Service {
    async fn call(&self, wait: u64) -> std::io::Result<u64>;
}

#[hygiene(crate = crate::ours)]
#[async_trait::async_trait]
impl Service for u8 {
    #[timeout("10ms")]
    async fn call(&self, wait: u64) -> std::io::Result<u64> {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

macro_rules! made {
    ($name:ident, $path:path) => {
        #[hygiene(crate = $path)]
        #[bounded(2)]
        async fn $name() -> u64 {
            sleep(Duration::from_millis(1)).await;
            7
        }
    };
}

made!(made, crate::ours);

#[tokio::test(start_paused = true)]
async fn everything_runs() {
    assert_eq!(linted(&Mutex::new(1), mpsc::channel(1)).await, 3);
    assert!(offloaded(".".to_owned()).await);
    assert_eq!(digest(vec![1, 2]).await + digest_too(vec![1, 2]).await + in_a_statement(vec![3]).await, 9);
    let (sender, mut receiver) = mpsc::channel(1);
    sender.send(5).await.unwrap();
    assert_eq!(may_race(next(&mut receiver)).await, Some(5));
    assert_eq!(may_race(opaque()).await + made().await, 14);
    assert_eq!(call(10).await.unwrap(), 10);
    assert!(matches!(call(10_000).await, Err(Interrupted::TimedOut(_))));
    assert!(Service::call(&1, 5).await.is_ok() && Service::call(&1, 50).await.is_err());
    let (one, two, three) = tokio::join!(call(1), call(1), call(1));
    assert!(one.is_ok() && two.is_ok() && matches!(three, Err(Interrupted::Overloaded(_))));
    let token = CancellationToken::new();
    token.cancel();
    assert!(matches!(scope(token, call(1)).await, Err(Interrupted::Cancelled(_))));
}
