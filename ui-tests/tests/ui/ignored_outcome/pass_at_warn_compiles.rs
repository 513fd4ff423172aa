//! In plain `#[hygiene]` it is a warning: the program compiles.
use async_hygiene::hygiene;
use std::thread::JoinHandle;

#[hygiene]
fn stop(worker: JoinHandle<()>) {
    let _ = worker.join();
}

fn main() {}
