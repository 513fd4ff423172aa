//! A borrow dropped on one path only.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn persist() {}

#[hygiene]
async fn edit(document: &RefCell<String>, dirty: bool) {
    let mut text = document.borrow_mut();
    text.push('\n');
    if dirty {
        drop(text);
    }
    persist().await;
}

fn main() {}
