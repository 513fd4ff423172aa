use async_hygiene::hygiene;
use std::sync::Mutex;

async fn next_line() -> String {
    String::from("GET /")
}

#[hygiene]
async fn tail(log: &Mutex<Vec<String>>) {
    let mut log = log.lock().unwrap();
    let mut write = move |line| log.push(line);
    write(String::from("begin"));
    drop(write);
    next_line().await;
}

fn main() {}
