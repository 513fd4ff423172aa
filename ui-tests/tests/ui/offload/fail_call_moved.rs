//! What moves is gone, and what is behind a borrow does not move.

use async_hygiene::hygiene;

struct Store {
    list: Vec<u32>,
}

fn sum(list: Vec<u32>) -> u32 {
    list.into_iter().sum()
}

#[hygiene]
async fn calls(store: &Store, list: Vec<u32>) -> u32 {
    #[offload]
    let a = sum(store.list);
    #[offload]
    let b = sum(list);
    #[offload]
    let c = store.list.binary_search(&b);
    a + list.len() as u32 + c.unwrap_or(0) as u32
}

fn main() {}
