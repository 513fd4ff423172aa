//! An implementation that does not keep what the trait promises.
#![allow(dead_code)]

use std::rc::Rc;

use async_hygiene::future;
use tokio::task::yield_now;

trait Service {
    #[future(send)]
    async fn call(&self) -> u8;
}

struct Local;

impl Service for Local {
    async fn call(&self) -> u8 {
        let shared = Rc::new(1);
        yield_now().await;
        *shared
    }
}

fn main() {}
