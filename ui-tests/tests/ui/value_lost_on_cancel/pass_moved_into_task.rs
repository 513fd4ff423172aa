//! What runs on by itself has it.
use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::sync::Mutex;
use tokio::sync::mpsc::{self, Receiver};
use tokio::task::JoinHandle;

struct Server {
    rx: Arc<Mutex<Receiver<u64>>>,
}

async fn pause() {
    tokio::task::yield_now().await;
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
#[async_hygiene::allow(async_lock_across_await)]
impl Server {
    async fn one(&mut self) -> JoinHandle<Option<u64>> {
        let item = self.rx.lock().await.recv().await;
        let task = tokio::spawn(async move {
            pause().await;
            item
        });
        pause().await;
        task
    }

    /// The task is not dropped with this future.
    async fn apart(&mut self) -> Option<u64> {
        let rx = self.rx.clone();
        let task = tokio::spawn(async move {
            let item = rx.lock().await.recv().await;
            pause().await;
            item
        });
        task.await.unwrap()
    }
}

#[tokio::main]
async fn main() {
    let (tx, rx) = mpsc::channel(2);
    tx.send(1).await.unwrap();
    tx.send(2).await.unwrap();
    let mut server = Server { rx: Arc::new(Mutex::new(rx)) };
    assert_eq!(server.one().await.await.unwrap(), Some(1));
    assert_eq!(server.apart().await, Some(2));
}
