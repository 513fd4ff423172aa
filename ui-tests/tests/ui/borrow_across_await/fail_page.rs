use std::cell::RefCell;

use async_hygiene::hygiene;

async fn send(_token: &str) {
    tokio::task::yield_now().await;
}

#[hygiene]
pub async fn ping(token: &RefCell<String>) {
    send(&token.borrow()).await; // borrowed until the statement ends
}

fn main() {}
