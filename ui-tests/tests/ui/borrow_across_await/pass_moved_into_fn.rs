//! A borrow given away by value.
use async_hygiene::hygiene;
use std::cell::{RefCell, RefMut};

fn sort(mut names: RefMut<'_, Vec<String>>) -> usize {
    names.sort();
    names.len()
}

async fn tell(count: usize) -> usize {
    count
}

#[hygiene]
async fn order(names: &RefCell<Vec<String>>) -> usize {
    let guard = names.borrow_mut();
    let count = sort(guard);
    tell(count).await
}

fn main() {}
