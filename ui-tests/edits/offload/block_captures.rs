use std::sync::Arc;

use async_hygiene::hygiene;

struct Store {
    list: Vec<u32>,
}

#[hygiene]
async fn not_send(list: Arc<Vec<u32>>) -> usize {
    #[offload]
    let n = { list.len() };
    n
}

#[hygiene]
async fn result_not_send() -> usize {
    #[offload]
    let list = { Arc::new(vec![1]) };
    list.len()
}

fn main() {}
