//! Async blocks without `move` that outlive their function or closure: they borrow what a reference points to, and no more.
#![deny(warnings)]
use std::future::Future;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};

trait Executor: Sync {
    fn execute(&self, request: u8) -> impl Future<Output = u8> + Send;

    #[hygiene]
    fn batch(&self, requests: Vec<u8>) -> impl Future<Output = u8> + Send {
        async {
            let mut sum = self.execute(0).await;
            for request in requests {
                sum += self.execute(request).await;
            }
            sum
        }
    }
}

struct Echo;

impl Executor for Echo {
    async fn execute(&self, request: u8) -> u8 {
        request
    }
}

#[hygiene]
fn sends(to: &mpsc::Sender<u8>) -> impl Future<Output = bool> + Send {
    async {
        tokio::select! {
            sent = to.send(1) => sent.is_ok(),
            () = to.closed() => false,
        }
    }
}

#[hygiene]
async fn sum(total: &Mutex<u8>, parts: Vec<u8>) -> u8 {
    let adds: Vec<_> = parts.iter().map(|part| async { *total.lock().await += *part }).collect();
    for add in adds {
        add.await;
    }
    *total.lock().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(Echo.batch(vec![1, 2]).await, 3);
    let (to, _from) = mpsc::channel(1);
    assert!(sends(&to).await);
    assert_eq!(sum(&Mutex::new(1), vec![2, 3]).await, 6);
}
