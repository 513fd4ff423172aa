//! Hand over hand down a list: one name, another lock each time.
use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::Mutex;

struct Node {
    value: u32,
    next: Option<Arc<Mutex<Node>>>,
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn sum(first: Arc<Mutex<Node>>) -> u32 {
    let mut node = first;
    let mut guard = node.clone().lock_owned().await;
    let mut sum = guard.value;
    while let Some(next) = guard.next.clone() {
        node = next;
        let held = node.clone().lock_owned().await;
        sum += held.value;
        guard = held;
    }
    sum
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn two(mut node: &Mutex<u32>, next: &Mutex<u32>) -> u32 {
    let one = node.lock().await;
    node = next;
    let two = node.lock().await;
    *one + *two
}

#[tokio::main]
async fn main() {
    let last = Arc::new(Mutex::new(Node { value: 2, next: None }));
    let first = Arc::new(Mutex::new(Node { value: 1, next: Some(last) }));
    assert_eq!(sum(first).await, 3);
    assert_eq!(two(&Mutex::new(1), &Mutex::new(2)).await, 3);
}
