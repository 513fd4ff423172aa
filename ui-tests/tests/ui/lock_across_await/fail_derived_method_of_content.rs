//! What takes its receiver by value takes a copy here, through the guard, and the guard stays.
use async_hygiene::{LockGuard, hygiene};
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard};

#[derive(Clone, Copy)]
struct Rate(u64);

impl Rate {
    fn scaled(self, by: u64) -> u64 {
        self.0 * by
    }
}

#[derive(LockGuard)]
struct Rates<'a>(MutexGuard<'a, Rate>);

impl Deref for Rates<'_> {
    type Target = Rate;
    fn deref(&self) -> &Rate {
        &self.0
    }
}

fn current(rate: &Mutex<Rate>) -> Rates<'_> {
    Rates(rate.lock().unwrap())
}

async fn publish(_: u64) {}

#[hygiene]
async fn tell(rate: &Mutex<Rate>) {
    let rates = current(rate);
    let price = rates.scaled(3);
    publish(price).await;
}

fn main() {}
