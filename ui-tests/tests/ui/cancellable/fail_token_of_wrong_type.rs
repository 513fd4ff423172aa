//! What is given for a token is none.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

struct Service {
    stop: bool,
}

impl Service {
    #[cancellable(token = self.stop)]
    async fn run(&self) -> Result<(), Cancelled> {
        yield_now().await;
        Ok(())
    }
}

fn main() {}
