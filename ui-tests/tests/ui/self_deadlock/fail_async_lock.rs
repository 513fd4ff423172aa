//! Of another crate, in an async block inside of a loop with a label.
use async_hygiene::hygiene;

use async_lock::RwLock;

#[hygiene]
fn watch(level: &RwLock<u32>) -> impl Future<Output = ()> {
    async move {
        'all: loop {
            let low = level.upgradable_read().await;
            for _ in 0..2 {
                if *low > 3 {
                    break 'all;
                }
                *level.write().await += 1;
            }
        }
    }
}

async fn run() {
    watch(&RwLock::new(0)).await;
}

fn main() {}
