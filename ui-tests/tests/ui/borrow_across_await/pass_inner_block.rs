//! A borrow shut in a block.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn persist(length: usize) -> usize {
    length
}

#[hygiene]
async fn edit(text: &RefCell<String>) -> usize {
    let length = {
        let mut text = text.borrow_mut();
        text.push('!');
        text.len()
    };
    persist(length).await
}

fn main() {}
