//! In a generic trait implementation with `#[async_trait]` below.
use async_hygiene::hygiene;

use async_trait::async_trait;
use tokio::sync::Mutex;

#[async_trait]
trait Store<T> {
    async fn put(&self, value: T);
}

struct Memory<T>(Mutex<Vec<T>>);

#[hygiene]
#[async_trait]
impl<T: Send + Clone> Store<T> for Memory<T> {
    async fn put(&self, value: T) {
        let mut all = self.0.lock().await;
        all.push(value.clone());
        self.0.lock().await.push(value);
    }
}

async fn run() {
    Memory(Mutex::default()).put(3).await;
}

fn main() {}
