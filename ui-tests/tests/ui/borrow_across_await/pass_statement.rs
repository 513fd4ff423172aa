//! A borrow that ends with its own statement.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn next() -> u8 {
    3
}

#[hygiene]
async fn collect(bytes: &RefCell<Vec<u8>>) -> usize {
    let byte = next().await;
    bytes.borrow_mut().push(byte);
    let more = next().await;
    bytes.borrow_mut().extend([more, more]);
    next().await as usize + bytes.borrow().len()
}

fn main() {}
