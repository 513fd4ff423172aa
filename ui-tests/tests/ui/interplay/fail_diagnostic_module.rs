//! Where a module is called `diagnostic`, tools have no attributes: the texts are there all the same.
use std::sync::Mutex;

use async_hygiene::hygiene;

mod diagnostic {}

#[hygiene]
async fn held(hits: &Mutex<u64>) {
    let guard = hits.lock().unwrap();
    tokio::task::yield_now().await;
    drop(guard);
}

fn main() {}
