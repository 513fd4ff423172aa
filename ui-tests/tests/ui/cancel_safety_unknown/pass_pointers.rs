//! Known through `Arc`, `Box`, guards, `&mut` and fields.
use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, MutexGuard, Notify, mpsc};
use tokio_util::sync::CancellationToken;

struct Inner {
    jobs: Mutex<mpsc::Receiver<u64>>,
    stop: CancellationToken,
}

struct Outer {
    inner: Arc<Inner>,
    wake: Box<Notify>,
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
impl Outer {
    async fn run(&self) -> u64 {
        let mut jobs = self.inner.jobs.lock().await;
        let mut sum = 0;
        loop {
            tokio::select! {
                job = jobs.recv() => sum += job.unwrap_or(1),
                () = self.inner.stop.cancelled() => return sum,
                () = self.wake.notified() => {}
            }
            tokio::select! {
                () = async { wait(&mut jobs).await } => {}
                () = tokio::task::yield_now() => {}
            }
            if sum > 2 {
                self.inner.stop.cancel();
            }
        }
    }
}

async fn wait(jobs: &mut MutexGuard<'_, mpsc::Receiver<u64>>) {
    jobs.recv().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel(1);
    drop(tx);
    let inner = Arc::new(Inner { jobs: Mutex::new(rx), stop: CancellationToken::new() });
    assert!(Outer { inner, wake: Box::new(Notify::new()) }.run().await > 2);
}
