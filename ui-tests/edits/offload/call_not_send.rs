use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use async_hygiene::hygiene;

fn shared(list: Arc<Vec<u32>>) -> usize {
    list.len()
}

fn by<F: Fn(u32) -> u32>(n: u32, f: F) -> u32 {
    f(n)
}

fn pointer(n: Arc<AtomicU32>) -> u32 {
    n.load(Ordering::Relaxed)
}

#[hygiene]
async fn calls(lock: &Mutex<Vec<u32>>) -> u32 {
    let list = Arc::new(vec![1]);
    #[offload]
    let a = shared(Arc::clone(&list));
    #[offload]
    let b = shared(list);
    let cell = Arc::new(AtomicU32::new(1));
    #[offload]
    let c = pointer(cell);
    let sorted = lock.lock().unwrap().clone();
    #[offload]
    let d = sorted.binary_search(&1);
    let local = Arc::new(3);
    #[offload]
    let e = by(1, move |x| x + *local);
    (a + b) as u32 + c + d.unwrap() as u32 + e
}

fn main() {}
