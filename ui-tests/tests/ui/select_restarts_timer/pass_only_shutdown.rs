//! Nothing but what ends the loop can win first; or what hardly ever happens.
use async_hygiene::hygiene;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

const SWEEP_INTERVAL: Duration = Duration::from_millis(1);

fn sweep(count: &AtomicU32) {
    count.fetch_add(1, Ordering::Relaxed);
}

#[hygiene(strict)]
#[async_hygiene::allow(progress_lost_in_select)]
async fn run(count: Arc<AtomicU32>, token: CancellationToken, mut config: watch::Receiver<u32>, wake: Arc<Notify>) {
    loop {
        tokio::select! {
            () = sleep(SWEEP_INTERVAL) => sweep(&count),
            () = token.cancelled() => break,
            Ok(()) = config.changed() => println!("{}", *config.borrow_and_update()),
            () = wake.notified() => println!("woken"),
        }
    }
}

#[tokio::main]
async fn main() {
    let count = Arc::new(AtomicU32::new(0));
    let token = CancellationToken::new();
    let (_tx, config) = watch::channel(1);
    let task = tokio::spawn(run(count.clone(), token.clone(), config, Arc::default()));
    sleep(Duration::from_millis(20)).await;
    token.cancel();
    task.await.unwrap();
    assert!(count.load(Ordering::Relaxed) > 0);
}
