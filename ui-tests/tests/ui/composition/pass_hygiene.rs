//! With `#[hygiene]` above, below, and on the impl, trait or module around.
use std::time::Duration;

use async_hygiene::{Interrupted, TimedOut, bounded, cancellable, hygiene, no_lock_across_await, scope, timeout};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

#[hygiene]
#[cancellable]
async fn above(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[cancellable]
#[no_lock_across_await]
#[hygiene(strict)]
async fn below(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

struct Service;

#[hygiene]
impl Service {
    #[timeout("10ms")]
    async fn times_out(&self, wait: u64) -> Result<u64, TimedOut> {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }

    #[cancellable]
    #[bounded(1)]
    async fn method(&self, wait: u64) -> Result<u64, Interrupted> {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

#[hygiene]
trait Calls {
    #[cancellable]
    async fn by_default(&self, wait: u64) -> Result<u64, Interrupted> {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

impl Calls for Service {}

#[hygiene]
mod inside {
    use super::*;

    #[cancellable]
    pub async fn in_module(wait: u64) -> Result<u64, Interrupted> {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }

    pub struct Inner;

    impl Inner {
        #[cancellable]
        #[async_hygiene::allow(cancel_unsafe_in_timeout, reason = "shown")]
        #[timeout("1s")]
        pub async fn method(&self, wait: u64) -> Result<u64, Interrupted> {
            let (send, _keep) = mpsc::channel(1);
            if send.send(wait).await.is_err() {
                return Ok(0);
            }
            sleep(Duration::from_millis(wait)).await;
            Ok(wait)
        }
    }
}

async fn check<F: Future<Output = Result<u64, Interrupted>>>(call: impl Fn(u64) -> F) {
    assert_eq!(call(5).await.unwrap(), 5);
    let (start, token) = (Instant::now(), CancellationToken::new());
    let (ended, ()) = tokio::join!(scope(token.clone(), call(9)), async {
        sleep(Duration::from_millis(3)).await;
        token.cancel();
    });
    assert!(matches!(ended, Err(Interrupted::Cancelled(_))));
    assert_eq!(start.elapsed(), Duration::from_millis(3));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    check(above).await;
    check(below).await;
    check(|wait| Service.method(wait)).await;
    check(|wait| Service.by_default(wait)).await;
    check(inside::in_module).await;
    check(|wait| inside::Inner.method(wait)).await;
    assert_eq!(Service.times_out(5).await, Ok(5));
    assert!(Service.times_out(15).await.is_err());
}
