//! A thread.
use async_hygiene::hygiene;
use std::thread;

#[hygiene(strict)]
fn run() {
    thread::spawn(|| println!("working"));
    let _worker = thread::spawn(|| 1);
}

fn main() {}
