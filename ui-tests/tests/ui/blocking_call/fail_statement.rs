//! Statements whose value nobody wants.
use async_hygiene::hygiene;
use std::process::Child;
use std::thread;
use std::time::Duration;

#[hygiene]
async fn stop(mut child: Child, pause: Duration, worker: thread::JoinHandle<()>) {
    thread::sleep(pause);
    child.wait();
    _ = child.wait();
    let _ = worker.join();
    if pause.is_zero() {
        thread::yield_now();
    }
}

fn main() {}
