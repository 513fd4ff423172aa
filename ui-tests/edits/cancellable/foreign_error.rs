#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[derive(Debug)]
struct Failed;

impl From<Cancelled> for Failed {
    fn from(_: Cancelled) -> Self {
        Failed
    }
}

#[cancellable]
async fn load(name: &str) -> Result<String, Failed> {
    yield_now().await;
    if name.is_empty() { Err(Failed) } else { Ok(name.to_owned()) }
}

fn main() {}
