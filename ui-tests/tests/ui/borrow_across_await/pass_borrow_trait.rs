//! `borrow` of the trait `Borrow` gives a plain reference.
use async_hygiene::hygiene;
use std::borrow::{Borrow, BorrowMut};

async fn look_up(key: &str) -> usize {
    key.len()
}

#[hygiene]
async fn find(key: String, mut path: Vec<u8>) -> usize {
    let key: &str = key.borrow();
    let path: &mut [u8] = path.borrow_mut();
    let found = look_up(key).await;
    path.reverse();
    found + path.len()
}

fn main() {}
