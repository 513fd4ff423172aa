//! A misspelt argument and a held lock: the misuse is reported, and what else is wrong may be.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene(strikt)]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
