//! A service of tonic: `#[tonic::async_trait]` is `#[async_trait]` by another name, above ours and below.
use std::sync::Mutex;
use std::time::Duration;

use async_hygiene::{hygiene, timeout};

mod tonic {
    pub use async_trait::async_trait;

    pub struct Request<T>(pub T);
    #[derive(Debug)]
    pub struct Status;
}

#[tonic::async_trait]
trait Ledger: Send + Sync + 'static {
    async fn balance(&self, request: tonic::Request<u64>) -> Result<u64, tonic::Status>;
    async fn close(&self, request: tonic::Request<u64>) -> Result<(), tonic::Status>;
}

struct Books(Mutex<u64>);

#[hygiene]
#[tonic::async_trait]
impl Ledger for Books {
    async fn balance(&self, request: tonic::Request<u64>) -> Result<u64, tonic::Status> {
        std::thread::sleep(Duration::from_millis(request.0));
        Ok(*self.0.lock().unwrap())
    }

    // No room for what happens in a status that knows nothing of it.
    #[timeout("1s")]
    async fn close(&self, _: tonic::Request<u64>) -> Result<(), tonic::Status> {
        tokio::task::yield_now().await;
        Ok(())
    }
}

struct Shelf(tokio::sync::Mutex<u64>);

#[tonic::async_trait]
#[hygiene]
impl Ledger for Shelf {
    async fn balance(&self, request: tonic::Request<u64>) -> Result<u64, tonic::Status> {
        let _ = self.0.lock().await;
        Ok(request.0)
    }

    async fn close(&self, _: tonic::Request<u64>) -> Result<(), tonic::Status> {
        let _ = tokio::time::sleep(Duration::from_secs(1));
        Ok(())
    }
}

fn main() {}
