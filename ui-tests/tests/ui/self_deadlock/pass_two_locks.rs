//! Two locks, by fields, by names, by elements, by what a method returns.
use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::Mutex;

struct Bank {
    accounts: Vec<Mutex<i64>>,
    log: Mutex<Vec<String>>,
    fees: Mutex<i64>,
}

impl Bank {
    fn account(&self, n: usize) -> &Mutex<i64> {
        &self.accounts[n]
    }
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
impl Bank {
    async fn transfer(&self, from: usize, to: usize, amount: i64) {
        let mut debit = self.accounts[from].lock().await;
        let mut credit = self.accounts[to].lock().await;
        *debit -= amount;
        *credit += amount;
        let mut fees = self.fees.lock().await;
        *fees += 1;
        self.log.lock().await.push(format!("{from} -> {to}"));
    }

    async fn sum(&self) -> i64 {
        let one = self.account(0).lock().await;
        let other = self.account(1).lock().await;
        *one + *other
    }
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn swap(one: Arc<Mutex<u32>>, other: Arc<Mutex<u32>>) {
    let first = one.clone();
    let second = other.clone();
    std::mem::swap(&mut *first.lock().await, &mut *second.lock().await);
}

#[tokio::main]
async fn main() {
    let bank = Bank { accounts: vec![Mutex::new(1), Mutex::new(2)], log: Mutex::default(), fees: Mutex::new(0) };
    bank.transfer(0, 1, 3).await;
    assert_eq!(bank.sum().await, 3);
    swap(Arc::default(), Arc::default()).await;
}
