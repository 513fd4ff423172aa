//! A method that nobody knows may take what it is called on, a closure what it mentions, and a field what is in it.
use async_hygiene::{LockGuard, hygiene};
use std::sync::{Mutex, MutexGuard};
use tokio::sync::mpsc::Sender;

struct Entry<'a> {
    total: MutexGuard<'a, u32>,
    amount: u32,
}

impl Entry<'_> {
    fn book(mut self) {
        *self.total += self.amount;
    }

    fn check(self) -> bool {
        *self.total > self.amount
    }
}

#[derive(LockGuard)]
struct Account<'a>(MutexGuard<'a, u32>);

impl Account<'_> {
    fn book(mut self, amount: u32) -> u32 {
        *self.0 += amount;
        *self.0
    }
}

fn open(total: &Mutex<u32>) -> Account<'_> {
    Account(total.lock().unwrap())
}

fn pair(total: &Mutex<u32>) -> (MutexGuard<'_, u32>, u32) {
    (total.lock().unwrap(), 1)
}

async fn report() {}

fn run(work: impl FnOnce()) {
    work()
}

#[hygiene]
async fn literals(total: &Mutex<u32>) {
    let entry = Entry { total: total.lock().unwrap(), amount: 1 };
    entry.book();
    report().await;
    let entry = Entry { total: total.lock().unwrap(), amount: 1 };
    let _enough = entry.check();
    report().await;
    let entry = Entry { total: total.lock().unwrap(), amount: 1 };
    run(|| entry.book());
    report().await;
}

#[hygiene]
async fn declared(total: &Mutex<u32>) {
    let account = open(total);
    account.book(1);
    report().await;
    let account = open(total);
    let _sum = account.book(1).min(2);
    report().await;
}

#[hygiene]
async fn parts(total: &Mutex<u32>) {
    let entry = Entry { total: total.lock().unwrap(), amount: 1 };
    drop(entry.total);
    report().await;
    println!("{}", entry.amount);
    let both = (total.try_lock().ok(), 1);
    if let Some(total) = both.0 {
        drop(total);
        report().await;
    }
    let both = (total.lock(), 1);
    let sum = *both.0.unwrap() + both.1;
    report().await;
    let both = pair(total);
    let guard = both.0;
    drop(guard);
    report().await;
    println!("{sum}");
}

#[hygiene(strict)]
async fn permits(jobs: &Sender<u32>) {
    let permit = jobs.reserve().await.unwrap();
    run(|| permit.send(1));
    report().await;
}

fn main() {}
