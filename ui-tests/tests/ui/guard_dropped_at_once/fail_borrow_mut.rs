//! A `RefMut` under `let _ =`.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn step() {}

#[hygiene]
async fn exclusive(state: &RefCell<u32>) {
    let _ = state.borrow_mut();
    step().await;
}

fn main() {}
