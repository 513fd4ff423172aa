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
    transaction.rows.push(row.clone());
    transaction.dirty = true;
    drop(transaction);
    validate(&row).await
}

fn main() {}
