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
    let count = pages.as_ref().map_or(0, |pages| pages.len());
    drop(pages);
    compact(count).await
}

fn main() {}
