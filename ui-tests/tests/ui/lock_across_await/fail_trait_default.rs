//! The body a trait gives to its async method.
use async_hygiene::hygiene;
use std::sync::Mutex;

#[hygiene]
trait Counter {
    fn count(&self) -> &Mutex<u64>;

    async fn publish(&self, count: u64) -> u64;

    async fn increment(&self) -> u64 {
        let mut count = self.count().lock().unwrap();
        *count += 1;
        self.publish(*count).await
    }
}

fn main() {}
