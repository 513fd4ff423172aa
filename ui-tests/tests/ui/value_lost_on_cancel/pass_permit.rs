//! A permit is given back when it is dropped, whatever it came out of.
use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

struct Pool {
    free: Receiver<OwnedSemaphorePermit>,
    kept: Option<OwnedSemaphorePermit>,
}

async fn work() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Pool {
    async fn one(&mut self) {
        let permit = self.free.recv().await;
        work().await;
        assert!(permit.is_some_and(|permit| permit.num_permits() == 1));
    }

    async fn other(&mut self) {
        let permit = self.kept.take();
        work().await;
        self.kept = permit;
    }
}

#[tokio::main]
async fn main() {
    let limit = Arc::new(Semaphore::new(2));
    let (tx, free) = mpsc::channel(1);
    tx.send(limit.clone().acquire_owned().await.unwrap()).await.unwrap();
    let mut pool = Pool { free, kept: limit.clone().try_acquire_owned().ok() };
    pool.one().await;
    pool.other().await;
    assert_eq!(limit.available_permits(), 1);
}
