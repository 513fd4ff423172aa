//! Waiting for another thread: a condition, a barrier, a channel that is full.
use async_hygiene::hygiene;
use std::sync::mpsc::SyncSender;
use std::sync::{Barrier, Condvar, Mutex};

#[hygiene]
async fn meet(ready: &(Mutex<bool>, Condvar), all: &Barrier, done: &SyncSender<bool>) {
    let mut guard = ready.0.lock().unwrap();
    while !*guard {
        guard = ready.1.wait(guard).unwrap();
    }
    all.wait();
    done.send(*guard).unwrap();
}

fn main() {}
