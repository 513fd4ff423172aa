//! A guard narrowed by `MutexGuard::map` still locks the whole.
use async_hygiene::no_lock_across_await;
use tokio::sync::{Mutex, MutexGuard};

struct Account {
    owner: String,
    cents: i64,
}

async fn ask_bank() -> i64 {
    5
}

#[no_lock_across_await]
async fn settle(account: &Mutex<Account>) -> usize {
    let mut cents = MutexGuard::map(account.lock().await, |account| &mut account.cents);
    *cents -= ask_bank().await;
    drop(cents);
    account.lock().await.owner.len()
}

fn main() {}
