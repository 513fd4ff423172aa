//! A `PoisonError` owns the guard too.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn page_operator(text: &str) -> usize {
    text.len()
}

#[hygiene]
async fn audit(journal: &Mutex<Vec<String>>) -> usize {
    match journal.lock() {
        Ok(journal) => journal.len(),
        Err(poisoned) => page_operator(&poisoned.to_string()).await,
    }
}

fn main() {}
