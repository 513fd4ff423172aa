//! Findings in what implements a trait of `trait_variant::make`, and the variant that it makes.
use std::sync::Mutex;

use async_hygiene::hygiene;

#[hygiene]
#[trait_variant::make(Source: Send)]
trait LocalSource {
    async fn next(&mut self) -> Option<u64>;
}

struct Counter(Mutex<u64>);

#[hygiene]
impl LocalSource for Counter {
    async fn next(&mut self) -> Option<u64> {
        let mut count = self.0.lock().unwrap();
        *count += 1;
        tokio::task::yield_now().await;
        Some(*count)
    }
}

struct Sleepy;

#[hygiene]
impl Source for Sleepy {
    async fn next(&mut self) -> Option<u64> {
        std::thread::sleep(std::time::Duration::from_secs(1));
        None
    }
}

fn main() {}
