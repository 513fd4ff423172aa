//! In an async block, the second thing that it awaits.
use async_hygiene::hygiene;
use tokio::sync::{broadcast, mpsc};

trait Sink {
    async fn put(&self, value: u64);
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn copy<S: Sink>(sink: &S, mut from: mpsc::Receiver<u64>, mut stop: broadcast::Receiver<()>) {
    for _ in 0..8 {
        tokio::select! {
            _ = async {
                if let Some(value) = from.recv().await {
                    sink.put(value).await;
                }
            } => {}
            _ = stop.recv() => println!("asked to stop"),
        }
    }
}

fn main() {}
