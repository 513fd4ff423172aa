//! Guards moved into a tuple that is dropped.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn confirm(cents: i64) -> i64 {
    cents
}

#[hygiene]
async fn transfer(from: &Mutex<i64>, to: &Mutex<i64>, cents: i64) -> i64 {
    let mut source = from.lock().unwrap();
    let mut target = to.lock().unwrap();
    *source -= cents;
    *target += cents;
    drop((source, target));
    confirm(cents).await
}

fn main() {}
