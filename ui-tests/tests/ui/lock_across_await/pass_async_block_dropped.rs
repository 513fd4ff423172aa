//! An async block that owns a guard and is dropped before the await.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn go_on() {}

#[hygiene]
async fn give_up(turn: &Mutex<u32>) {
    let guard = turn.lock().unwrap();
    let plan = async move { *guard };
    drop(plan);
    go_on().await;
}

fn main() {}
