//! The await of a second lock counts: whoever takes them in the other order waits for ever.
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

#[no_lock_across_await]
async fn transfer(from: &Mutex<i64>, to: &Mutex<i64>, cents: i64) {
    let mut source = from.lock().await;
    let mut target = to.lock().await;
    *source -= cents;
    *target += cents;
}

fn main() {}
