//! `yield_now` of the thread is not that of the task.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct Server {
    closed: AtomicBool,
}

#[hygiene]
impl Server {
    async fn closed(&self) {
        while !self.closed.load(Ordering::SeqCst) {
            thread::yield_now();
        }
    }
}

fn main() {}
