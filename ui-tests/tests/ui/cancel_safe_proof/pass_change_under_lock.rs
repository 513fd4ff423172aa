//! A debit and its credit, between which nothing is awaited.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::Mutex;
use tokio::task::yield_now;

struct Bank {
    accounts: Mutex<[u32; 2]>,
}

#[cancel_safe]
impl Bank {
    async fn transfer(&self, amount: u32) {
        let mut accounts = self.accounts.lock().await;
        accounts[0] -= amount;
        accounts[1] += amount;
        drop(accounts);
        yield_now().await;
    }
}

fn main() {
    cancel_everywhere(
        async || Bank { accounts: Mutex::new([10, 0]) },
        async |bank| bank.transfer(3).await,
        async |bank, _| {
            let accounts = bank.accounts.try_lock().unwrap();
            assert!(matches!(*accounts, [10, 0] | [7, 3]), "{accounts:?}");
        },
    );
}
