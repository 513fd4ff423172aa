//! A guard moved into a closure is held as long as the closure is.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn next_line() -> String {
    String::from("GET /")
}

#[hygiene]
async fn tail(log: &Mutex<Vec<String>>) {
    let mut log = log.lock().unwrap();
    let mut write = move |line| log.push(line);
    let line = next_line().await;
    write(line);
}

fn main() {}
