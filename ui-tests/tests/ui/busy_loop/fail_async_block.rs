//! In a task that a sync function starts.
use async_hygiene::hygiene;
use std::sync::{Arc, Mutex};

#[hygiene]
fn start(hits: Arc<Mutex<u64>>) {
    let task = async move {
        loop {
            *hits.lock().unwrap() += 1;
        }
    };
    tokio::spawn(task);
}

fn main() {}
