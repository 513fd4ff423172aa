//! `allow` on a `match`, an `if let`, a loop and a call, each a statement.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(lines: &Mutex<Vec<String>>) {
    #[async_hygiene::allow(lock_across_await)]
    match lines.lock().unwrap().first() {
        Some(line) => {
            write(line).await;
        }
        None => {}
    }
    #[async_hygiene::allow(lock_across_await)]
    if let Some(line) = lines.lock().unwrap().last() {
        write(line).await;
    }
    #[async_hygiene::allow(lock_across_await)]
    for line in lines.lock().unwrap().iter() {
        write(line).await;
    }
    #[async_hygiene::allow(lock_across_await)]
    while let Some(line) = lines.lock().unwrap().pop() {
        write(&line).await;
    }
    #[async_hygiene::allow(lock_across_await)]
    write(&lines.lock().unwrap()[0]).await;
}

fn main() {}
