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
    let cents = MutexGuard::map(account.lock().await, |account| &mut account.cents);
    let before = *cents;
    drop(cents);
    let price = ask_bank().await;
    account.lock().await.cents = before - price;
    account.lock().await.owner.len()
}

fn main() {}
