//! The lock of futures has no queue, and cannot be taken twice either.
use async_hygiene::hygiene;

use futures::lock::Mutex;

#[hygiene]
async fn swap(first: &Mutex<u32>) {
    let one = first.lock().await;
    let two = first.lock().await;
    println!("{}", *one + *two);
}

async fn run() {
    swap(&Mutex::new(1)).await;
}

fn main() {}
