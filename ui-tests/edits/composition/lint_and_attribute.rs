#![allow(dead_code)]

use std::sync::Mutex;

use async_hygiene::{Interrupted, cancellable, hygiene, timeout};
use tokio::task::yield_now;

struct Service {
    count: Mutex<u64>,
}

#[hygiene]
impl Service {
    #[timeout("1s")]
    #[cancellable]
    async fn call(&self) -> Result<u64, Interrupted> {
        let mut count = self.count.lock().unwrap();
        *count += 1;
        let now = *count;
        drop(count);
        yield_now().await;
        Ok(now)
    }
}

fn main() {}
