//! A method of the same type takes the lock, two calls down.
use async_hygiene::hygiene;

use tokio::sync::Mutex;

struct Ledger {
    entries: Mutex<Vec<i64>>,
}

impl Ledger {
    async fn total(&self) -> i64 {
        self.entries.lock().await.iter().sum()
    }

    async fn report(&self) {
        let total = self.total().await;
        println!("{total}");
    }
}

#[hygiene]
impl Ledger {
    async fn book(&self, amount: i64) {
        let mut entries = self.entries.lock().await;
        entries.push(amount);
        self.report().await;
    }
}

async fn run() {
    Ledger { entries: Mutex::default() }.book(3).await;
}

fn main() {}
