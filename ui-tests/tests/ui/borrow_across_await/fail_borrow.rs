//! A `Ref` held over an await: a `borrow_mut` elsewhere panics.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn send(name: &str) -> usize {
    name.len()
}

#[hygiene]
async fn greet(names: &RefCell<Vec<String>>) -> usize {
    let names = names.borrow();
    send(&names[0]).await
}

fn main() {}
