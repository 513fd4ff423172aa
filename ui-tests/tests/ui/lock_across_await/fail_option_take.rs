//! A guard taken out of an `Option` is held by its new owner.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn compact(pages: usize) -> usize {
    pages
}

#[hygiene]
async fn vacuum(pages: &Mutex<Vec<u8>>) -> usize {
    let pages = {
        let mut slot = Some(pages.lock().unwrap());
        slot.take()
    };
    compact(pages.as_ref().map_or(0, |pages| pages.len())).await
}

fn main() {}
