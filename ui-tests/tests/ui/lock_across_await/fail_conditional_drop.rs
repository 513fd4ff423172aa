//! A guard dropped on one path only is still held on the other.
use async_hygiene::hygiene;
use std::sync::Mutex;

struct Ledger {
    entries: Vec<i64>,
}

async fn archive() {}

#[hygiene]
async fn close_day(ledger: &Mutex<Ledger>, early: bool) {
    let mut book = ledger.lock().unwrap();
    book.entries.push(0);
    if early {
        drop(book);
    }
    archive().await;
}

fn main() {}
