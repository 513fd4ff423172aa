//! `let r = &*cell.borrow()` extends the borrow to the end of the block.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn count(word: &str) -> usize {
    word.len()
}

#[hygiene]
async fn longest(words: &RefCell<Vec<String>>) -> usize {
    let words = &*words.borrow();
    let mut best = 0;
    for word in words {
        best = best.max(count(word).await);
    }
    best
}

fn main() {}
