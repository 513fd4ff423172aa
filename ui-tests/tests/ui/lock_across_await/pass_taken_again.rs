//! A guard dropped before each await of a loop and taken again after it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn back_off() {}

#[hygiene]
async fn claim(slots: &Mutex<u32>) -> u32 {
    let mut free = slots.lock().unwrap();
    while *free == 0 {
        drop(free);
        back_off().await;
        free = slots.lock().unwrap();
    }
    *free -= 1;
    *free
}

fn main() {}
