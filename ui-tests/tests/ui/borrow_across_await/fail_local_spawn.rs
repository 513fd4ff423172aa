//! A task of a `LocalSet` that borrows over an await.
use async_hygiene::hygiene;
use std::cell::RefCell;
use std::rc::Rc;
use tokio::task::{JoinHandle, spawn_local};

async fn next_price() -> u64 {
    99
}

#[hygiene]
fn follow(prices: Rc<RefCell<Vec<u64>>>) -> JoinHandle<usize> {
    spawn_local(async move {
        let mut prices = prices.borrow_mut();
        prices.push(next_price().await);
        prices.len()
    })
}

fn main() {}
