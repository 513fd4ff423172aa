//! A panic of a thread.
use async_hygiene::hygiene;
use std::thread::JoinHandle;

#[hygiene(strict)]
fn stop(workers: Vec<JoinHandle<()>>) {
    for worker in workers {
        let _ = worker.join();
    }
}

fn main() {}
