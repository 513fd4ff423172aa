use std::sync::Arc;

use async_hygiene::offload;

#[derive(Clone)]
struct Store;

impl Store {
    #[offload]
    fn shared(self: Arc<Self>) -> u32 {
        1
    }

    #[offload(cpu)]
    fn unique(self: Arc<Self>, key: String) -> usize {
        key.len()
    }

    #[offload]
    fn typed(self: Arc<Self>) -> u32 {
        3
    }

    #[offload]
    fn pinned(self: Arc<Self>) -> u32 {
        4
    }
}

trait Load {
    async fn load(self: Arc<Self>, n: u32) -> u32;
}

async fn uses(store: Arc<Store>) -> u32 {
    store.clone().shared().await + store.unique(String::new()).await as u32
}

fn main() {}
