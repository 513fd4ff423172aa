//! A `for` loop over a borrowed collection.
use async_hygiene::hygiene;
use std::cell::RefCell;
use std::rc::Rc;

async fn emit(event: &str) -> usize {
    event.len()
}

#[hygiene]
async fn replay(events: Rc<RefCell<Vec<String>>>) -> usize {
    let mut bytes = 0;
    for event in events.borrow().iter() {
        bytes += emit(event).await;
    }
    bytes
}

fn main() {}
