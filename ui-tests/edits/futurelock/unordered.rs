use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[hygiene]
#[async_hygiene::allow(async_lock_across_await)]
async fn demo(total: Arc<Mutex<u64>>) {
    let mut jobs = JoinSet::new();
    for n in 0..4u64 {
        let total = total.clone();
        jobs.spawn(async move {
            sleep(Duration::from_millis(n)).await;
            let mut sum = total.lock().await;
            sleep(Duration::from_millis(3)).await;
            *sum += n;
        });
    }
    while let Some(Ok(())) = jobs.join_next().await {
        println!("{}", total.lock().await);
    }
}

async fn run() {
    demo(Arc::new(Mutex::new(0))).await;
}

fn main() {}
