use async_hygiene::hygiene;
use std::sync::Mutex;

async fn send(metrics: usize) -> usize {
    metrics
}

#[hygiene]
async fn report(hot: &Mutex<Vec<u32>>, cold: &Mutex<Vec<u32>>, quiet: bool) -> usize {
    let metrics;
    if quiet {
        metrics = cold.lock().unwrap();
    } else {
        metrics = hot.lock().unwrap();
    }
    let count = metrics.len();
    drop(metrics);
    send(count).await
}

fn main() {}
