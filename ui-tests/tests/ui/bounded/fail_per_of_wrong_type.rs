//! What is given for a limiter is none.
#![allow(dead_code)]

use std::sync::Arc;

use async_hygiene::bounded;
use tokio::sync::Semaphore;
use tokio::task::yield_now;

struct Client {
    places: Arc<Semaphore>,
}

impl Client {
    #[bounded(per = self.places)]
    async fn call(&self) {
        yield_now().await;
    }
}

#[bounded(per = 8)]
async fn number() {
    yield_now().await;
}

#[bounded(per = host)]
async fn unknown() {
    yield_now().await;
}

fn main() {}
