//! A value cloned out of a cell in a `let`.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn send(name: &str) -> usize {
    name.len()
}

#[hygiene]
async fn greet(names: &RefCell<Vec<String>>) -> usize {
    let Some(name) = names.borrow().first().cloned() else {
        return 0;
    };
    send(&name).await
}

fn main() {}
