use async_hygiene::hygiene;
use std::cell::RefCell;

async fn step() {}

#[hygiene]
async fn exclusive(state: &RefCell<u32>) {
    step().await;
    let _borrow = state.borrow_mut();
}

fn main() {}
