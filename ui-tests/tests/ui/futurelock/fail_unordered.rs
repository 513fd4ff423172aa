//! The others of a set are not polled in the body of the loop.
use async_hygiene::hygiene;

use std::time::Duration;

use futures::StreamExt;
use futures::stream::FuturesUnordered;
use tokio::sync::Mutex;
use tokio::time::sleep;

#[hygiene]
async fn demo(total: &Mutex<u64>) {
    let mut jobs = FuturesUnordered::new();
    for n in 0..4u64 {
        jobs.push(async move {
            sleep(Duration::from_millis(n)).await;
            let mut sum = total.lock().await;
            sleep(Duration::from_millis(3)).await;
            *sum += n;
        });
    }
    while let Some(()) = jobs.next().await {
        println!("{}", total.lock().await);
    }
}

async fn run() {
    demo(&Mutex::new(0)).await;
}

fn main() {}
