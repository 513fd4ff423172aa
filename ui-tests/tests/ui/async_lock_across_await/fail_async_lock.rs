//! A guard of the crate async-lock.
use async_hygiene::no_lock_across_await;
use async_lock::Mutex;

async fn flash(page: u32) -> u32 {
    page
}

#[no_lock_across_await]
async fn program(device: &Mutex<u32>) {
    let mut device = device.lock().await;
    *device = flash(*device).await;
}

fn main() {}
