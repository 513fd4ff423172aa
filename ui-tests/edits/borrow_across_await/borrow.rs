use async_hygiene::hygiene;
use std::cell::RefCell;

async fn send(name: &str) -> usize {
    name.len()
}

#[hygiene]
async fn greet(names: &RefCell<Vec<String>>) -> usize {
    let names = names.borrow();
    let first = names[0].clone();
    drop(names);
    send(&first).await
}

fn main() {}
