//! What runs on another thread, or nobody knows when.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fs;
use std::thread;
use std::time::Duration;

struct Job {
    work: Box<dyn FnOnce() -> usize + Send>,
}

fn run_later(work: impl FnOnce() -> usize + Send + 'static) -> Job {
    Job { work: Box::new(work) }
}

fn spawn(work: impl FnOnce() + Send + 'static) {
    thread::spawn(work);
}

#[hygiene]
async fn start(path: String) -> usize {
    let (first, second, third) = (path.clone(), path.clone(), path.clone());
    let found = tokio::task::spawn_blocking(move || fs::read(first).map_or(1, |bytes| bytes.len())).await.unwrap();
    let size = move || fs::read(&second).map_or(1, |bytes| bytes.len());
    let counted = tokio::task::spawn_blocking(move || size() + size()).await.unwrap();
    let whole = move || thread::sleep(Duration::from_millis(1));
    tokio::task::spawn_blocking(whole).await.unwrap();
    let stored = Job { work: Box::new(move || fs::read(third).map_or(1, |bytes| bytes.len())) };
    let late = run_later(move || fs::read(path).map_or(1, |bytes| bytes.len()));
    spawn(|| thread::sleep(Duration::from_millis(1)));
    drop(thread::spawn(|| thread::sleep(Duration::from_millis(1))));
    let inside = tokio::task::block_in_place(|| fs::read("/nowhere").map_or(1, |bytes| bytes.len()));
    tokio::task::spawn_blocking(move || (stored.work)() + (late.work)()).await.unwrap() + found + counted + inside
}

#[tokio::main]
async fn main() {
    assert_eq!(start("/nowhere".to_owned()).await, 6);
}
