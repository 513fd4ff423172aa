use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

struct Server {
    closed: AtomicBool,
}

#[hygiene]
impl Server {
    async fn closed(&self) {
        while !self.closed.load(Ordering::SeqCst) {
            tokio::task::yield_now().await;
        }
    }
}

fn main() {}
