//! A future that is not `Send` for the user's own reasons reads as it does without the attribute.
use async_hygiene::hygiene;
use std::rc::Rc;

async fn load(key: &str) -> usize {
    key.len()
}

#[hygiene]
async fn show(key: &str) -> usize {
    let shared = Rc::new(key.to_owned());
    load(&shared).await
}

fn send<T: Send>(_: T) {}

fn main() {
    send(show("key"));
}
