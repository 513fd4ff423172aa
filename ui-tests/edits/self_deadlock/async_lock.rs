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
                drop(low);
                *level.write().await += 1;
                continue 'all;
            }
        }
    }
}

async fn run() {
    watch(&RwLock::new(0)).await;
}

fn main() {}
