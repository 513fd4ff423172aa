use async_hygiene::hygiene;
use std::cell::RefCell;

async fn store(bytes: &[u8]) -> usize {
    bytes.len()
}

#[hygiene]
async fn save(page: &RefCell<Vec<u8>>) -> usize {
    let value = page.borrow().clone();
    store(&value).await
}

fn main() {}
