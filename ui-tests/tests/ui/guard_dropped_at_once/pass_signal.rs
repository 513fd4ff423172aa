//! A semaphore without permits is a signal: who acquires waits for `add_permits`.
use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::sync::Semaphore;

struct Started {
    ready: Arc<Semaphore>,
}

#[hygiene]
impl Started {
    fn new() -> Started {
        let ready = Arc::new(Semaphore::new(0));
        Started { ready }
    }

    async fn wait(&self) {
        let _ = self.ready.acquire().await.expect("never closed");
    }
}

#[hygiene]
async fn waits(ready: Arc<Semaphore>) {
    let _ = ready.clone().acquire_owned().await;
    let _ = ready.acquire().await.expect("never closed");
}

#[hygiene]
async fn in_a_path() {
    let done = Arc::new(tokio::sync::Semaphore::new(0));
    done.add_permits(1);
    let _ = done.acquire().await.expect("never closed");
}

#[hygiene]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    in_a_path().await;
    let started = Started::new();
    started.ready.add_permits(1);
    started.wait().await;
    waits(started.ready.clone()).await;
}
