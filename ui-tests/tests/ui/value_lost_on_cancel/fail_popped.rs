//! Popped from a queue behind a lock, through `?`.
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use async_hygiene::hygiene;

async fn ready() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn next(queue: Arc<Mutex<VecDeque<String>>>) -> Option<String> {
    let job = queue.lock().ok()?.pop_front()?;
    ready().await;
    Some(job)
}

fn main() {}
