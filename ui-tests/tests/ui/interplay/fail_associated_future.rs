//! `Self::Future` of a service, whose output has no room for what ended the call.
use std::convert::Infallible;
use std::pin::Pin;

use async_hygiene::{cancellable, timeout};

trait Service {
    type Error;
    type Future: Future<Output = Result<u64, Self::Error>>;
    fn call(&mut self, wait: u64) -> Self::Future;
}

struct Slow;

impl Service for Slow {
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<u64, Infallible>> + Send>>;

    #[timeout("10ms")]
    #[cancellable]
    fn call(&mut self, wait: u64) -> Self::Future {
        let future = async move {
            tokio::task::yield_now().await;
            Ok(wait)
        };
        Box::pin(future)
    }
}

type Boxed<T> = Pin<Box<dyn Future<Output = T>>>;

#[timeout("10ms")]
fn alias() -> Boxed<Result<u64, Infallible>> {
    Box::pin(async move { Ok(tokio::task::yield_now().await).map(|()| 3) })
}

fn main() {}
