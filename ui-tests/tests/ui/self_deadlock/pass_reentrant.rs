//! A lock that the same thread may take twice, and one that is not awaited while another is.
use async_hygiene::hygiene;

use parking_lot::{Mutex, ReentrantMutex};

#[hygiene(strict)]
async fn twice(lock: &ReentrantMutex<u32>, other: &Mutex<u32>) -> u32 {
    let one = lock.lock();
    let two = lock.lock();
    {
        let mut other = other.lock();
        *other += 1;
    }
    *one + *two + *other.lock()
}

#[tokio::main]
async fn main() {
    assert_eq!(twice(&ReentrantMutex::new(1), &Mutex::new(0)).await, 3);
}
