//! In a trait, every `impl` has to be cancel safe, and generic code may count on it.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use async_hygiene::testing::cancel_everywhere;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[cancel_safe]
trait Source {
    async fn next(&mut self) -> Option<u8>;

    fn peek(&self) -> impl Future<Output = Option<u8>> + Send;

    async fn warm_up(&mut self, by: &u8) -> u8 {
        yield_now().await;
        *by
    }

    fn name(&self) -> &str {
        "source"
    }
}

struct Down(u8);

#[cancel_safe]
impl Source for Down {
    async fn next(&mut self) -> Option<u8> {
        yield_now().await;
        self.0 = self.0.checked_sub(1)?;
        Some(self.0)
    }

    async fn peek(&self) -> Option<u8> {
        yield_now().await;
        self.0.checked_sub(1)
    }
}

async fn any_source(source: &mut (impl Source + Send)) -> Option<u8> {
    published(source.warm_up(&1)).await;
    published(source.peek()).await;
    tokio::select! {
        next = published(source.next()) => next,
        () = std::future::pending() => None,
    }
}

fn main() {
    values();
    cancel_everywhere(
        async || Down(3),
        async |down| any_source(down).await,
        async |mut down, output| {
            let mut left: Vec<_> = output.flatten().into_iter().collect();
            while let Some(next) = any_source(&mut down).await {
                left.push(next);
            }
            assert_eq!(left, [2, 1, 0]);
        },
    );
}

#[tokio::main(flavor = "current_thread")]
async fn values() {
    assert_eq!(any_source(&mut Down(2)).await, Some(1));
    assert_eq!(published(Down(0).next()).await, None);
    assert_eq!(Down(0).name(), "source");
}
