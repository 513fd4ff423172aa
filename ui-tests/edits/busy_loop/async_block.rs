use async_hygiene::hygiene;
use std::sync::{Arc, Mutex};

#[hygiene]
fn start(hits: Arc<Mutex<u64>>) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || loop {
        *hits.lock().unwrap() += 1;
    })
}

fn main() {}
