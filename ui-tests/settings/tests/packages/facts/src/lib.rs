//! Facts under two tags.
use async_hygiene::{cancel_safe, hygiene};
use foreign::*;

pub mod facts;

pub async fn tick() {}

#[hygiene]
pub async fn guards() {
    let lease = lease();
    tick().await;
    drop(lease);
}

#[hygiene]
pub async fn under_both() {
    let known = Known(1);
    tick().await;
    drop(known);
}

#[hygiene]
pub async fn contained() {
    let maybe = Some(lease());
    let result = try_lease();
    let boxed = vec![Box::new(lease())];
    tick().await;
    drop((maybe, result, boxed));
}

#[hygiene]
pub async fn a_guard_of_std(count: &std::sync::Mutex<u64>) {
    let mut guard = count.lock().unwrap();
    *guard += 1;
    tick().await;
    drop(guard);
}

#[hygiene]
pub async fn blocks(disk: &Disk) {
    disk.sync_all();
    tick().await;
}

#[cancel_safe]
pub async fn safe(queue: &mut Queue) -> Item {
    queue.recv().await
}

#[cancel_safe]
pub async fn given_back(queue: &mut Queue) -> Item {
    let item = queue.recv().await;
    std::future::ready(()).await;
    item
}

#[cancel_safe]
pub async fn by_its_type(queue: &Queue) -> u8 {
    queue.ticket().await
}

#[cancel_safe]
pub async fn not_safe(queue: &mut Queue) -> u8 {
    queue.next().await
}
