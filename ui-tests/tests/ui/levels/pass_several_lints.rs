//! Several lints in one attribute.
use async_hygiene::hygiene;
use std::cell::RefCell;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::allow(lock_across_await, borrow_across_await, reason = "a tool with one task")]
async fn log(lines: &Mutex<Vec<String>>, count: &RefCell<usize>) {
    let lines = lines.lock().unwrap();
    let mut count = count.borrow_mut();
    *count += write(&lines[0]).await;
}

fn main() {}
