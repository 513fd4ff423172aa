//! With other attributes of this crate, in any order, on the function and around it.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use async_hygiene::{hygiene, no_blocking};

#[cancel_safe]
#[hygiene]
#[no_blocking]
async fn above() {
    yield_now().await;
}

#[no_blocking(offload)]
#[hygiene]
#[cancel_safe]
async fn below() {
    yield_now().await;
}

#[hygiene]
mod inside {
    use async_hygiene::cancel_safe;
    use tokio::task::yield_now;

    pub struct Service;

    #[cancel_safe]
    impl Service {
        pub async fn call(&self) -> u8 {
            yield_now().await;
            1
        }
    }

    impl Service {
        #[cancel_safe]
        pub async fn other(&self) -> u8 {
            yield_now().await;
            2
        }
    }

    #[cancel_safe(assert, reason = "in a module")]
    pub async fn free() {
        yield_now().await;
    }
}

#[cancel_safe]
async fn with_levels() {
    #[async_hygiene::allow(cancel_safety_unknown, reason = "shown")]
    yield_now().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    published(above()).await;
    published(below()).await;
    assert_eq!(published(inside::Service.call()).await, 1);
    assert_eq!(published(inside::Service.other()).await, 2);
    published(inside::free()).await;
    published(with_levels()).await;
}
