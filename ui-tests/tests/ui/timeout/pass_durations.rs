//! Durations as text and as expressions, which may mention parameters.
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::{Instant, sleep};

const LIMIT: Duration = Duration::from_millis(40);

#[timeout("1s 500ms")]
async fn text() -> Result<(), TimedOut> {
    sleep(Duration::from_secs(9)).await;
    Ok(())
}

#[timeout(LIMIT)]
async fn constant() -> Result<(), TimedOut> {
    sleep(Duration::from_secs(9)).await;
    Ok(())
}

#[timeout(limit * 2)]
async fn parameter(limit: Duration) -> Result<(), TimedOut> {
    sleep(Duration::from_secs(9)).await;
    Ok(())
}

#[timeout(limit)]
async fn only_a_word(limit: Duration) -> Result<(), TimedOut> {
    sleep(Duration::from_secs(9)).await;
    Ok(())
}

#[timeout(Duration::from_millis(each * items.len() as u64))]
async fn computed(items: &[u8], each: u64) -> Result<usize, TimedOut> {
    sleep(Duration::from_millis(25)).await;
    Ok(items.len())
}

#[timeout(if fast { Duration::from_millis(1) } else { LIMIT })]
async fn branching(fast: bool) -> Result<(), TimedOut> {
    sleep(Duration::from_secs(9)).await;
    Ok(())
}

#[timeout({ let base = LIMIT; base + Duration::from_millis(2) })]
async fn block() -> Result<(), TimedOut> {
    sleep(Duration::from_secs(9)).await;
    Ok(())
}

struct Client {
    patience: Duration,
}

impl Client {
    const PATIENCE: Duration = Duration::from_millis(7);

    #[timeout(self.patience)]
    async fn field(&mut self) -> Result<(), TimedOut> {
        self.patience += Duration::from_millis(1);
        sleep(Duration::from_secs(9)).await;
        Ok(())
    }

    #[timeout(Self::PATIENCE)]
    async fn associated(&self) -> Result<(), TimedOut> {
        sleep(Duration::from_secs(9)).await;
        Ok(())
    }
}

async fn takes<T: std::fmt::Debug>(call: impl Future<Output = Result<T, TimedOut>>, name: &str, millis: u64) {
    let start = Instant::now();
    let error = call.await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_millis(millis), "{name}");
    assert_eq!(error.limit(), Duration::from_millis(millis), "{name}");
    assert!(error.function().ends_with(&format!("::{name}")), "{error}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    takes(text(), "text", 1500).await;
    takes(constant(), "constant", 40).await;
    takes(parameter(Duration::from_millis(11)), "parameter", 22).await;
    takes(only_a_word(Duration::from_millis(12)), "only_a_word", 12).await;
    takes(computed(&[1, 2], 10), "computed", 20).await;
    assert_eq!(computed(&[1, 2, 3], 10).await, Ok(3));
    takes(branching(true), "branching", 1).await;
    takes(branching(false), "branching", 40).await;
    takes(block(), "block", 42).await;
    let mut client = Client { patience: Duration::from_millis(5) };
    takes(client.field(), "field", 5).await;
    takes(client.field(), "field", 6).await;
    takes(client.associated(), "associated", 7).await;
}
