//! Where every other branch leaves, nobody misses what was lost.
use async_hygiene::hygiene;
use tokio::sync::{oneshot, watch};
use tokio::time::{Duration, timeout};

trait Store {
    fn load(&mut self) -> impl Future<Output = u64>;
}

impl Store for u64 {
    fn load(&mut self) -> impl Future<Output = u64> {
        std::future::ready(*self)
    }
}

#[hygiene(strict)]
async fn load<S: Store>(mut store: S, mut stop: watch::Receiver<bool>) -> Result<u64, oneshot::error::RecvError> {
    tokio::select! {
        n = store.load() => Ok(n),
        _ = stop.changed() => Ok(0),
    }
}

#[hygiene(strict)]
async fn in_time<S: Store>(store: &mut S) -> Result<u64, tokio::time::error::Elapsed> {
    let n = timeout(Duration::from_secs(1), store.load()).await?;
    tokio::task::yield_now().await;
    Ok(n + store.load().await)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_stop, stopped) = watch::channel(false);
    assert_eq!(load(3, stopped).await, Ok(3));
    assert_eq!(in_time(&mut 3).await, Ok(6));
}
