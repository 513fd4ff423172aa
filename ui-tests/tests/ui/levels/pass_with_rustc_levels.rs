//! Levels of rustc's and clippy's lints beside ours stay where they are.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[allow(unused_variables, clippy::await_holding_lock)]
#[async_hygiene::allow(lock_across_await)]
#[expect(unused_mut)]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let mut unused = 1;
    let lines = lines.lock().unwrap();
    #[allow(unused_assignments)]
    let mut written = 0;
    written = write(&lines[0]).await;
    written
}

fn main() {}
