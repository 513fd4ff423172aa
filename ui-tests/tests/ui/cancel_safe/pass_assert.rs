//! What is asserted is not looked at, and is published all the same.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

async fn whatever() {}

#[cancel_safe(assert, reason = "the log is read again from its start")]
async fn asserted() {
    whatever().await;
}

struct Log(Vec<u8>);

#[cancel_safe(reason = "the log is read again from its start", assert)]
impl Log {
    async fn replay(&mut self) -> usize {
        whatever().await;
        self.0.len()
    }
}

#[cancel_safe]
impl Log {
    #[cancel_safe(assert, reason = "of this one only")]
    async fn one(&mut self) {
        whatever().await;
    }

    async fn other(&mut self) {
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    published(asserted()).await;
    let mut log = Log(vec![1]);
    assert_eq!(published(log.replay()).await, 1);
    published(log.one()).await;
    published(log.other()).await;
}
