//! What the last expression borrows from a parameter is given back before the parameter is dropped, in every edition.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::cell::RefCell;
use std::sync::Mutex;

#[cancel_safe]
async fn locked(names: Mutex<Vec<String>>) -> usize {
    yield_now().await;
    names.lock().unwrap().len()
}

#[cancel_safe]
async fn matched(cell: RefCell<Option<u8>>) -> u8 {
    yield_now().await;
    match *cell.borrow() {
        Some(n) => n,
        None => 0,
    }
}

struct Cell(RefCell<u8>);

#[cancel_safe]
impl Cell {
    async fn take(self) -> u8 {
        yield_now().await;
        *self.0.borrow()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(published(locked(Mutex::new(vec!["a".into()]))).await, 1);
    assert_eq!(published(matched(RefCell::new(Some(2)))).await, 2);
    assert_eq!(published(Cell(RefCell::new(3)).take()).await, 3);
}
