//! The error stands at the type that the user wrote, not at what `#[async_trait]` makes of it.
#![allow(dead_code)]

use async_hygiene::cancellable;
use async_trait::async_trait;
use tokio::task::yield_now;

#[async_trait]
trait Load {
    async fn load(&self) -> Vec<u8>;
}

#[async_trait]
impl Load for u8 {
    #[cancellable]
    async fn load(&self) -> Vec<u8> {
        yield_now().await;
        vec![*self]
    }
}

fn main() {}
