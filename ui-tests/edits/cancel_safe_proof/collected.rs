use std::sync::{Arc, Mutex};

use async_hygiene::cancel_safe;
use futures::StreamExt;
use futures::channel::mpsc;

#[cancel_safe]
async fn all(from: mpsc::Receiver<u32>, into: Arc<Mutex<Vec<u32>>>) {
    async_hygiene::uncancelled(async move {
        let all: Vec<u32> = from.collect().await;
        into.lock().unwrap().extend(all);
    })
    .await
}

fn main() {}
