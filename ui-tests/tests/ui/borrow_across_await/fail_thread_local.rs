//! The closure of `with_borrow_mut` cannot await, but a cell taken out of a thread local can be borrowed.
use async_hygiene::hygiene;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static CURRENT: Rc<RefCell<u32>> = Rc::new(RefCell::new(0));
}

async fn step(depth: u32) -> u32 {
    depth
}

#[hygiene]
async fn descend() -> u32 {
    let current = CURRENT.with(Rc::clone);
    let mut depth = current.borrow_mut();
    *depth += 1;
    step(*depth).await
}

fn main() {}
