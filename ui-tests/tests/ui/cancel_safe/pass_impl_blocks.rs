//! On an `impl`: its async functions and those that return `impl Future`, and nothing else in it.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

struct Counter(u8);

#[cancel_safe]
impl Counter {
    const STEP: u8 = 2;

    fn sync(&self) -> u8 {
        self.0
    }

    pub async fn step(&mut self) -> &mut u8 {
        yield_now().await;
        self.0 += Self::STEP;
        &mut self.0
    }

    async fn new() -> Self {
        yield_now().await;
        Self(1)
    }

    fn by_hand(&self) -> impl Future<Output = u8> + Send + use<> {
        let now = self.0;
        std::future::ready(now)
    }

    fn block(&self, n: &u8) -> impl Future<Output = u8> {
        let (a, b) = (self.0, *n);
        async move { a + b }
    }

    fn alone(n: u8) -> impl Future<Output = u8> + Send {
        async move {
            yield_now().await;
            n
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut counter = published(Counter::new()).await;
    *published(counter.step()).await += 1;
    assert_eq!(counter.sync(), 4);
    assert_eq!(counter.by_hand().await, 4);
    assert_eq!(counter.block(&1).await, 5);
    assert_eq!(published(Counter::alone(1)).await, 1);
}
