//! Attributes that make tests and entry points: `#[tokio::test]` in its flavours, `#[rstest]`, `#[test_case]`, `#[tracing::instrument]`.

use std::sync::Mutex;
use std::time::Duration;

use async_hygiene::{
    Interrupted, TimedOut, bounded, cancel_safe, cancellable, future, hygiene, no_blocking, scope, timeout,
};
use rstest::{fixture, rstest};
use serde::{Deserialize, Serialize};
use test_case::test_case;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tracing::instrument;

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
async fn above_with_threads() -> Result<(), Box<dyn std::error::Error>> {
    let task = tokio::spawn(async { tokio::task::yield_now().await });
    task.await?;
    Ok(())
}

#[hygiene]
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn below_with_threads() {
    tokio::task::yield_now().await;
}

#[hygiene]
#[timeout("10ms", or = panic!("too late"))]
#[tokio::test(start_paused = true)]
#[should_panic(expected = "too late")]
async fn too_late() {
    sleep(Duration::from_millis(20)).await;
}

#[tokio::test(start_paused = true)]
#[cancellable]
#[bounded(1)]
#[future(send)]
async fn all_below() -> Result<(), Interrupted> {
    sleep(Duration::from_millis(1)).await;
    Ok(())
}

/// What blocks is found in a test, and the `block_on` of the attribute is none of it.
#[hygiene]
#[async_hygiene::expect(blocking_call)]
#[tokio::test]
async fn blocks() {
    std::thread::sleep(Duration::from_millis(1));
}

#[tokio::test]
#[hygiene]
#[async_hygiene::expect(lock_across_await)]
async fn holds() {
    let lock = Mutex::new(1);
    let held = lock.lock().unwrap();
    tokio::task::yield_now().await;
    assert_eq!(*held, 1);
}

#[fixture]
#[hygiene]
async fn base() -> u64 {
    tokio::task::yield_now().await;
    10
}

#[rstest]
#[case(1, 11)]
#[case(5, 15)]
#[tokio::test(start_paused = true)]
#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
async fn cases(#[future] base: u64, #[case] add: u64, #[case] sum: u64) {
    assert_eq!(base.await + add, sum);
}

#[hygiene]
#[rstest]
#[tokio::test(start_paused = true)]
async fn values(#[future(awt)] base: u64, #[values(1, 2)] factor: u64) {
    let product = async { base * factor }.await;
    assert!(product == 10 || product == 20);
}

/// rstest has a `#[timeout]` and a `#[future]` of its own: these are left to it.
#[hygiene]
#[rstest]
#[timeout(Duration::from_secs(5))]
fn its_own(#[values(3)] number: u64) {
    assert_eq!(number, 3);
}

/// What is below stands on the test of each case, which returns nothing.
#[test_case(3 => 3; "in time")]
#[test_case(13 => panics "too late"; "late")]
#[tokio::test(start_paused = true)]
#[timeout("10ms", or = panic!("too late"))]
#[hygiene]
async fn with_cases(pause: u64) -> u64 {
    sleep(Duration::from_millis(pause)).await;
    pause
}

#[hygiene]
#[test_case(2, 3)]
#[tokio::test]
async fn with_cases_below(one: u64, other: u64) {
    tokio::task::yield_now().await;
    assert!(one < other);
}

/// Derives beside, on items of a module that is annotated whole.
#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
mod parts {
    use super::*;

    #[derive(Serialize, Deserialize, Debug, Clone, Default, PartialEq)]
    #[serde(rename_all = "camelCase", default)]
    pub struct Part {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub part_name: Option<String>,
        #[serde(serialize_with = "in_hex")]
        pub count: u32,
    }

    fn in_hex<S: serde::Serializer>(count: &u32, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&format!("{count:x}"))
    }

    #[instrument(level = "debug", skip_all, fields(%id, part.count = part.count, late = tracing::field::Empty), err(Debug), ret)]
    #[timeout("10ms")]
    pub async fn stored(id: u64, part: &Part, pause: u64) -> Result<u64, TimedOut> {
        tracing::Span::current().record("late", pause > 5);
        sleep(Duration::from_millis(pause)).await;
        tracing::debug!(target: "parts", pause, "stored {}", id);
        Ok(id + u64::from(part.count))
    }

    #[cancellable]
    #[bounded(1)]
    #[instrument(skip(part), fields(name = part.part_name.as_deref()), err)]
    pub async fn named(part: &mut Part, pause: u64) -> Result<usize, Interrupted> {
        let name = part.part_name.get_or_insert_default();
        sleep(Duration::from_millis(pause)).await;
        name.push('!');
        Ok(name.len())
    }

    #[cancel_safe]
    #[instrument(ret(level = "trace"))]
    #[future(send)]
    pub async fn counted(from: &mut tokio::sync::mpsc::Receiver<u64>) -> Option<u64> {
        from.recv().await
    }

    #[no_blocking(offload)]
    #[instrument(err)]
    pub async fn length(path: &std::path::Path) -> std::io::Result<u64> {
        let data = std::fs::metadata(path)?;
        Ok(data.len())
    }
}

#[instrument(skip_all)]
#[hygiene]
#[async_hygiene::expect(lock_across_await)]
async fn instrumented_above(lock: &Mutex<u64>) -> u64 {
    let held = lock.lock().unwrap();
    tokio::task::yield_now().await;
    *held
}

#[hygiene]
#[async_hygiene::expect(lock_across_await)]
#[instrument(skip_all, ret)]
async fn instrumented_below(lock: &Mutex<u64>) -> u64 {
    let held = lock.lock().unwrap();
    tokio::task::yield_now().await;
    *held
}

#[tokio::test(start_paused = true)]
async fn instrumented() {
    use parts::*;
    let mut part = Part { part_name: None, count: 3 };
    assert_eq!(stored(4, &part, 5).await, Ok(7));
    assert!(stored(4, &part, 15).await.is_err());
    assert_eq!(named(&mut part, 1).await.unwrap(), 1);
    let token = CancellationToken::new();
    token.cancel();
    assert!(scope(token, named(&mut part, 1)).await.is_err());
    let (tx, mut rx) = tokio::sync::mpsc::channel(1);
    tx.send(1).await.unwrap();
    assert_eq!(counted(&mut rx).await, Some(1));
    assert!(length(std::path::Path::new("/no such file")).await.is_err());
    let lock = Mutex::new(4);
    assert_eq!((instrumented_above(&lock).await, instrumented_below(&lock).await), (4, 4));
}

/// Entry points of every flavour, as functions that are called.
#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
#[hygiene]
#[timeout("1s")]
async fn entry(n: u64) -> Result<u64, TimedOut> {
    tokio::task::yield_now().await;
    Ok(n)
}

#[cancellable(or = 0)]
#[hygiene]
#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn entry_below(n: u64) -> u64 {
    sleep(Duration::from_secs(n)).await;
    n
}

#[test]
fn entries() {
    assert_eq!((entry(3), entry_below(3600)), (Ok(3), 3600));
}
