//! A lock that blocks: no other task of the thread runs any more.
use async_hygiene::hygiene;

use std::sync::Mutex;

#[hygiene]
async fn count(hits: &Mutex<u32>) {
    let mut now = hits.lock().unwrap();
    *now += 1;
    println!("{}", hits.lock().unwrap());
}

async fn run() {
    count(&Mutex::new(1)).await;
}

fn main() {}
