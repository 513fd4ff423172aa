//! A nested function and a closure that lock and return plain values.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn tell(count: u64) -> u64 {
    count
}

#[hygiene]
async fn serve(hits: &Mutex<u64>) -> u64 {
    fn hit(hits: &Mutex<u64>) -> u64 {
        let mut guard = hits.lock().unwrap();
        *guard += 1;
        *guard
    }
    let peek = |hits: &Mutex<u64>| -> u64 {
        let guard = hits.lock().unwrap();
        *guard
    };
    let first = tell(hit(hits)).await;
    let peeked = peek(hits);
    first + tell(peeked).await
}

fn main() {}
