//! `drop(…)` says that dropping at once is meant.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn go_on() {}

#[hygiene]
async fn wait_for_holder(turn: &Mutex<()>) {
    drop(turn.lock().await);
    go_on().await;
}

fn main() {}
