//! A struct that carries a guard, and says so, is as good as the guard.
use async_hygiene::{LockGuard, hygiene};
use std::sync::{Mutex, MutexGuard};

#[derive(LockGuard)]
struct Transaction<'db> {
    rows: MutexGuard<'db, Vec<String>>,
    dirty: bool,
}

async fn validate(row: &str) -> bool {
    !row.is_empty()
}

#[hygiene]
async fn insert(table: &Mutex<Vec<String>>, row: String) -> bool {
    let mut transaction = Transaction { rows: table.lock().unwrap(), dirty: false };
    if validate(&row).await {
        transaction.rows.push(row);
        transaction.dirty = true;
    }
    transaction.dirty
}

fn main() {}
