//! What is mentioned after a method was called on it was not taken by that; of a literal another field leaves.
use async_hygiene::{LockGuard, hygiene};
use std::sync::{Mutex, MutexGuard};

struct Entry<'a> {
    total: MutexGuard<'a, u32>,
    amount: u32,
}

#[derive(LockGuard)]
struct Account<'a>(MutexGuard<'a, u32>);

impl Account<'_> {
    fn book(&mut self, amount: u32) {
        *self.0 += amount;
    }
}

async fn report(_: u32) {}

#[hygiene]
async fn fields(total: &Mutex<u32>) {
    let entry = Entry { total: total.lock().unwrap(), amount: 1 };
    let amount = entry.amount;
    report(amount).await;
    drop(entry.total);
}

#[hygiene]
async fn methods(total: &Mutex<u32>) {
    let mut account = Account(total.lock().unwrap());
    account.book(1);
    report(2).await;
    account.book(3);
}

fn main() {}
