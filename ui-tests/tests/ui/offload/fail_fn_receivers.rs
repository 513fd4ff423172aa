//! Receivers that borrow.

use std::pin::Pin;
use std::sync::Arc;

use async_hygiene::offload;

#[derive(Clone)]
struct Store;

impl Store {
    #[offload]
    fn shared(&self) -> u32 {
        1
    }

    #[offload(cpu)]
    fn unique(&mut self, key: &str) -> usize {
        key.len()
    }

    #[offload]
    fn typed(self: &Arc<Self>) -> u32 {
        3
    }

    #[offload]
    fn pinned(self: Pin<&mut Self>) -> u32 {
        4
    }
}

trait Load {
    #[offload]
    fn load(&self, n: u32) -> u32;
}

async fn uses(mut store: Store) -> u32 {
    store.shared().await + store.unique("").await as u32
}

fn main() {}
