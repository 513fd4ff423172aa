//! Other lints look at the body as it was written.
use async_hygiene::cancel_safe;

use std::sync::Mutex;

use async_hygiene::hygiene;

async fn publish(_: u64) {}

struct Counter(Mutex<u64>);

#[cancel_safe(assert, reason = "it counts from what is there")]
#[hygiene]
impl Counter {
    async fn count(&self) {
        let mut hits = self.0.lock().unwrap();
        *hits += 1;
        publish(*hits).await;
    }
}

fn main() {
    drop(Counter(Mutex::new(0)).count());
}
