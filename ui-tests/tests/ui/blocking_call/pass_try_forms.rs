//! Forms that do not wait, and a lock, which is short.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::process::Child;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Mutex, RwLock};

#[hygiene]
async fn poll(jobs: &Receiver<u32>, done: &Sender<u32>, child: &mut Child, all: &Mutex<u32>, names: &RwLock<u32>) -> u32 {
    let job = jobs.try_recv().unwrap_or_default();
    done.send(job).ok();
    let ended = child.try_wait().is_ok_and(|status| status.is_some());
    let mut sum: u32 = jobs.try_iter().sum();
    sum += *names.read().unwrap();
    *names.write().unwrap() += 1;
    if let Ok(all) = all.try_lock() {
        sum += *all;
    }
    sum + *all.lock().unwrap() + u32::from(ended)
}

fn main() {}
