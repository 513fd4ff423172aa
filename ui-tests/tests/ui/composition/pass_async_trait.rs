//! Three attributes in a trait of `#[async_trait]`, with `#[hygiene]` around, above and below.
use std::time::Duration;

use async_hygiene::{Interrupted, bounded, cancellable, future, hygiene, scope, timeout};
use async_trait::async_trait;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[hygiene]
#[async_trait]
trait Above {
    #[bounded(1)]
    #[cancellable]
    #[timeout("10ms")]
    async fn call(&self, wait: u64) -> Result<u64, Interrupted>
    where
        Self: Sync,
    {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

#[async_trait]
#[hygiene]
trait Below {
    async fn call(&mut self, wait: u64) -> Result<u64, Interrupted>;
}

#[hygiene]
#[async_trait]
impl Above for u8 {}

#[async_trait]
#[hygiene]
impl Below for u8 {
    #[timeout("10ms")]
    #[future(send)]
    #[cancellable]
    #[bounded(1)]
    async fn call(&mut self, wait: u64) -> Result<u64, Interrupted> {
        *self += 1;
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut below: Box<dyn Below + Send> = Box::new(1u8);
    for wait in [5, 15] {
        let (first, second) = tokio::join!(1u8.call_above(wait), below.call(wait));
        assert_eq!((first.is_ok(), second.is_ok()), (wait == 5, wait == 5));
    }
    let token = CancellationToken::new();
    token.cancel();
    scope(token, async {
        assert!(matches!(1u8.call_above(1).await, Err(Interrupted::Cancelled(_))));
        assert!(matches!(below.call(1).await, Err(Interrupted::Cancelled(_))));
    })
    .await;
}

trait CallAbove {
    async fn call_above(&self, wait: u64) -> Result<u64, Interrupted>;
}

impl CallAbove for u8 {
    async fn call_above(&self, wait: u64) -> Result<u64, Interrupted> {
        let above: &(dyn Above + Sync) = self;
        let _ = above;
        Above::call(self, wait).await
    }
}
