//! `Cell`, `OnceCell` and `take` borrow nothing.
use async_hygiene::hygiene;
use std::cell::{Cell, OnceCell, RefCell};

async fn render(frame: u32) -> String {
    frame.to_string()
}

#[hygiene]
async fn draw(frame: &Cell<u32>, first: &OnceCell<String>, rest: &RefCell<Vec<String>>) -> usize {
    frame.set(frame.get() + 1);
    let image = render(frame.get()).await;
    let first = first.get_or_init(|| image);
    let rest = rest.take();
    render(rest.len() as u32).await.len() + first.len()
}

fn main() {}
