//! A function of the user's own that is called `drop` and only borrows.
use async_hygiene::hygiene;
use std::sync::Mutex;

fn drop(table: &mut Vec<String>) {
    table.clear();
}

async fn log(text: &str) -> usize {
    text.len()
}

#[hygiene]
async fn reset(tables: &Mutex<Vec<String>>) -> usize {
    let mut tables = tables.lock().unwrap();
    drop(&mut tables);
    log("reset").await
}

fn main() {}
