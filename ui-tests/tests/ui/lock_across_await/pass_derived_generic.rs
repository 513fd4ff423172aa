//! `derive(LockGuard)` takes generics, bounds and unnamed fields; the guard is dropped in time.
use async_hygiene::{LockGuard, hygiene};
use std::fmt::Debug;
use std::sync::{RwLock, RwLockReadGuard};

#[derive(LockGuard)]
struct View<'a, T: Debug, const N: usize>(RwLockReadGuard<'a, [T; N]>)
where
    T: Clone;

async fn print(text: String) -> usize {
    text.len()
}

#[hygiene]
async fn show<T: Debug + Clone, const N: usize>(rows: &RwLock<[T; N]>) -> usize {
    let view = View(rows.read().unwrap());
    let text = format!("{:?}", view.0);
    drop(view);
    print(text).await
}

fn main() {}
