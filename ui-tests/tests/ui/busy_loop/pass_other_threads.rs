//! Not on the executor.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

#[hygiene]
async fn run(stop: Arc<AtomicBool>) {
    let (one, two) = (stop.clone(), stop);
    let blocking = tokio::task::spawn_blocking(move || while !one.load(Ordering::Relaxed) {});
    let thread = std::thread::spawn(move || {
        loop {
            if two.load(Ordering::Relaxed) {
                break;
            }
            std::hint::spin_loop();
        }
    });
    blocking.await.unwrap();
    drop(thread);
}

#[hygiene]
fn sync(stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {}
}

#[tokio::main]
async fn main() {
    run(Arc::new(AtomicBool::new(true))).await;
    sync(&AtomicBool::new(true));
}
