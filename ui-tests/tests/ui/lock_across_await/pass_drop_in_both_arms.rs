//! A guard dropped on every path is not held.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn archive() {}

#[hygiene]
async fn close_day(entries: &Mutex<Vec<i64>>, early: bool) {
    let mut book = entries.lock().unwrap();
    if early {
        drop(book);
    } else {
        book.push(0);
        drop(book);
    }
    archive().await;
}

fn main() {}
