use async_hygiene::hygiene;
use std::thread;

#[hygiene(strict)]
fn run() {
    let thread = thread::spawn(|| println!("working"));
    let worker = thread::spawn(|| 1);
    thread.join().unwrap();
    worker.join().unwrap();
}

fn main() {}
