//! A guard given to `mem::forget` is not held by this function any more.
use async_hygiene::hygiene;
use std::mem::forget;
use std::sync::Mutex;

async fn park() {}

#[hygiene]
async fn close_for_good(gate: &Mutex<()>) {
    let gate = gate.lock().unwrap();
    forget(gate);
    park().await;
}

fn main() {}
