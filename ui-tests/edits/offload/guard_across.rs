use std::sync::Mutex;

use async_hygiene::hygiene;

fn work(n: u32) -> u32 {
    n
}

#[hygiene]
async fn held(lock: &Mutex<u32>) -> u32 {
    let guard = lock.lock().unwrap();
    let before = *guard;
    drop(guard);
    #[offload]
    let n = work(1);
    before + n
}

// Of this one nothing is told: the guard ends with the evaluation of the arguments.
#[hygiene]
async fn in_an_argument(lock: &Mutex<u32>) -> u32 {
    #[offload]
    let n = work(*lock.lock().unwrap());
    n
}

fn main() {}
