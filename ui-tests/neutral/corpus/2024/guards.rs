//! Guards that end before the await, in all the ways they can.
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, RwLock};

use crate::support::{log, noisy, pause, value};

type Shared = Arc<Mutex<Vec<u32>>>;

fn shared() -> Shared {
    Arc::new(Mutex::new(vec![1, 2, 3]))
}

#[async_hygiene::hygiene]
async fn dropped(shared: Shared) -> u32 {
    let mut guard = shared.lock().unwrap();
    guard.push(4);
    let sum = guard.iter().sum();
    drop(guard);
    pause().await;
    sum
}

#[async_hygiene::hygiene]
async fn in_a_block(shared: Shared) -> usize {
    let before = noisy("before");
    let len = {
        let guard = shared.lock().unwrap();
        let inner = noisy("inner");
        guard.len() + inner.name().len()
    };
    let after = value(noisy("after")).await;
    pause().await;
    len + before.name().len() + after.name().len()
}

#[async_hygiene::hygiene]
async fn dropped_on_each_branch(shared: Shared, early: bool) -> u32 {
    let mut guard = shared.lock().unwrap();
    if early {
        drop(guard);
        pause().await;
        return 0;
    }
    guard[0] += 1;
    let first = guard[0];
    match first {
        1 => {
            drop(guard);
            pause().await;
        }
        _ => {
            let moved = guard;
            log(moved.len());
        }
    }
    value(first).await
}

fn consume(guard: MutexGuard<'_, Vec<u32>>) -> usize {
    guard.len()
}

#[async_hygiene::hygiene]
async fn moved_into_a_call(shared: Shared) -> usize {
    let guard = shared.lock().unwrap();
    let len = consume(guard);
    pause().await;
    let slot = Some(shared.lock().unwrap());
    let other = slot.map(consume).unwrap_or_default();
    pause().await;
    len + other
}

#[async_hygiene::hygiene]
async fn slot(shared: Shared) -> u32 {
    let mut slot = None;
    let mut total = 0;
    for round in 0..3 {
        slot = Some(shared.lock().unwrap());
        if let Some(guard) = slot.take() {
            total += guard[round];
        }
        pause().await;
    }
    drop(slot);
    total
}

#[async_hygiene::hygiene(strict)]
async fn strictly(shared: Arc<RwLock<HashMap<String, u32>>>) -> Option<u32> {
    let key = String::from("key");
    shared.write().unwrap().insert(key.clone(), 5);
    let found = shared.read().unwrap().get(&key).copied();
    pause().await;
    let found = found?;
    let doubled = value(found).await * 2;
    pause().await;
    Some(doubled)
}

#[async_hygiene::hygiene]
async fn cells() -> usize {
    let cell = RefCell::new(vec![noisy("a"), noisy("b")]);
    let count = cell.borrow().len();
    pause().await;
    let last = cell.borrow_mut().pop();
    let rest = value(count).await;
    cell.borrow_mut().clear();
    pause().await;
    rest + last.map_or(0, |l| l.name().len())
}

#[async_hygiene::hygiene]
#[async_hygiene::allow(async_lock_across_await)]
async fn async_guards() -> u32 {
    let lock = tokio::sync::Mutex::new(1);
    let mut guard = lock.lock().await;
    *guard += value(2).await;
    pause().await;
    let seen = *guard;
    drop(guard);
    let _permit = lock.lock().await;
    pause().await;
    seen
}

#[async_hygiene::hygiene]
async fn compound(shared: Shared) -> u32 {
    let n = value(3).await;
    *shared.lock().unwrap().first_mut().unwrap() += n;
    shared.lock().unwrap()[1] *= 2;
    let mut total = 0;
    total += value(total + 4).await;
    total -= shared.lock().unwrap().iter().copied().max().unwrap();
    pause().await;
    total
}

struct Bank {
    accounts: Mutex<HashMap<&'static str, u64>>,
}

#[async_hygiene::hygiene]
impl Bank {
    fn accounts(&self) -> MutexGuard<'_, HashMap<&'static str, u64>> {
        self.accounts.lock().unwrap()
    }

    async fn transfer(&self, from: &'static str, to: &'static str, amount: u64) -> Result<u64, String> {
        let balance = *self.accounts().get(from).ok_or("no such account")?;
        let approved = value(balance >= amount).await;
        if !approved {
            return Err(format!("{from} has {balance}"));
        }
        let mut accounts = self.accounts();
        *accounts.get_mut(from).unwrap() -= amount;
        *accounts.entry(to).or_default() += amount;
        let left = accounts[from];
        drop(accounts);
        pause().await;
        Ok(left)
    }

    async fn total(&mut self) -> u64 {
        let accounts = self.accounts.get_mut().unwrap();
        let total = accounts.values().sum();
        pause().await;
        total
    }
}

async fn bank(amount: u64) -> (Result<u64, String>, u64) {
    let mut bank = Bank { accounts: Mutex::new(HashMap::from([("a", 10)])) };
    (bank.transfer("a", "b", amount).await, bank.total().await)
}

crate::cases! {
    dropped(shared());
    in_a_block(shared());
    dropped_on_each_branch(shared(), true);
    dropped_on_each_branch(shared(), false);
    moved_into_a_call(shared());
    slot(shared());
    strictly(Arc::default());
    cells();
    async_guards();
    compound(shared());
    bank(3);
    bank(30);
}
