//! An `Rc` of a cell that lives on over awaits, borrowed in between only.
use async_hygiene::hygiene;
use std::cell::RefCell;
use std::rc::Rc;

async fn next() -> u32 {
    1
}

#[hygiene]
async fn sum(total: Rc<RefCell<u32>>) -> u32 {
    let mine = Rc::clone(&total);
    for _ in 0..3 {
        let part = next().await;
        *mine.borrow_mut() += part;
    }
    let sum = *total.borrow();
    sum
}

fn main() {}
