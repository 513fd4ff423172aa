//! A parking_lot guard narrowed to a field still locks the whole.
use async_hygiene::hygiene;
use parking_lot::{Mutex, MutexGuard};

struct Account {
    owner: String,
    cents: i64,
}

async fn ask_bank(owner: usize) -> i64 {
    owner as i64
}

#[hygiene]
async fn settle(account: &Mutex<Account>) -> i64 {
    let owner = account.lock().owner.len();
    let mut cents = MutexGuard::map(account.lock(), |account| &mut account.cents);
    *cents -= ask_bank(owner).await;
    *cents
}

fn main() {}
