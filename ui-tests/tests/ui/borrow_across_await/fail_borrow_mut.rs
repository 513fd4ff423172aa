//! A `RefMut` held over an await: the next borrow by another task of this thread panics.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn read_frame() -> u8 {
    1
}

#[hygiene]
async fn receive(frames: &RefCell<Vec<u8>>) {
    let mut frames = frames.borrow_mut();
    frames.push(read_frame().await);
}

fn main() {}
