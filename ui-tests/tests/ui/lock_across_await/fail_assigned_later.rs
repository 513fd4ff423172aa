//! A guard that a declared variable gets later.
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
    send(metrics.len()).await
}

fn main() {}
