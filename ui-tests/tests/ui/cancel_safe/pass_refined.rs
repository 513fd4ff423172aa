//! An `impl` may promise more than its trait, on the whole or of one method, without a warning.
#![deny(warnings, refining_impl_trait)]
#![allow(async_fn_in_trait)]
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

trait Source {
    async fn next(&mut self) -> Option<u8>;
    async fn name<'a>(&'a self, extra: &'a str) -> &'a str;
    async fn new(n: u8) -> Self;
}

pub struct Whole(u8);

#[cancel_safe]
impl Source for Whole {
    async fn next(&mut self) -> Option<u8> {
        yield_now().await;
        Some(self.0)
    }

    async fn name<'a>(&'a self, extra: &'a str) -> &'a str {
        extra
    }

    async fn new(n: u8) -> Self {
        Self(n)
    }
}

pub struct Part(u8);

impl Source for Part {
    #[cancel_safe]
    async fn next(&mut self) -> Option<u8> {
        yield_now().await;
        Some(self.0)
    }

    async fn name<'a>(&'a self, _: &'a str) -> &'a str {
        "part"
    }

    #[cancel_safe]
    async fn new(n: u8) -> Self {
        Self(n)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut whole, mut part) = (published(Whole::new(1)).await, published(Part::new(2)).await);
    assert_eq!(published(whole.next()).await, Some(1));
    assert_eq!(published(whole.name("x")).await, "x");
    assert_eq!(published(part.next()).await, Some(2));
    assert_eq!(part.name("x").await, "part");
}
