//! What carries the outcome: errors that convert, of std, of one's own, boxed; generic ones.
use std::error::Error;
use std::future::pending;
use std::io;
use std::time::Duration;

use async_hygiene::{Interrupted, TimedOut, timeout};
use tokio::time::{Instant, sleep};

#[derive(Debug)]
enum Own {
    Late(TimedOut),
}

impl From<TimedOut> for Own {
    fn from(error: TimedOut) -> Self {
        Own::Late(error)
    }
}

type Outcome<T, E = Own> = Result<T, E>;

#[timeout("10ms")]
async fn itself() -> Result<(), TimedOut> {
    pending().await
}

#[timeout("10ms")]
async fn of_std() -> io::Result<()> {
    pending().await
}

#[timeout("10ms")]
async fn own() -> Result<String, Own> {
    pending().await
}

#[timeout("10ms")]
async fn alias() -> Outcome<()> {
    pending().await
}

#[timeout("10ms")]
async fn boxed() -> Result<(), Box<dyn Error + Send + Sync>> {
    pending().await
}

#[timeout("10ms")]
async fn any() -> Result<(), Interrupted> {
    pending().await
}

#[timeout("10ms")]
async fn generic<T, E: From<TimedOut>>() -> Result<T, E> {
    pending().await
}

#[timeout("10ms")]
async fn opaque() -> Result<impl Fn() -> u8, TimedOut> {
    pending::<()>().await;
    Ok(|| 1)
}

#[timeout("10ms")]
async fn nested() -> Result<Result<(), String>, TimedOut> {
    pending().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_millis(10);
    assert_eq!(itself().await.unwrap_err().limit(), limit);
    let error = of_std().await.unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<TimedOut>());
    assert!(inner.is_some_and(|inner| inner.function().ends_with("::of_std")));
    assert!(matches!(own().await, Err(Own::Late(error)) if error.function().ends_with("::own")));
    assert!(alias().await.is_err());
    assert!(boxed().await.unwrap_err().to_string().ends_with("::boxed` timed out after 10ms"));
    assert!(matches!(any().await, Err(Interrupted::TimedOut(_))));
    assert!(generic::<u8, TimedOut>().await.is_err());
    assert!(generic::<u8, io::Error>().await.is_err());
    assert!(opaque().await.is_err());
    assert!(nested().await.is_err());
    let start = Instant::now();
    sleep(Duration::ZERO).await;
    assert!(start.elapsed() < limit);
}
