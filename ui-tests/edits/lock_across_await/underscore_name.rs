use async_hygiene::hygiene;
use std::sync::Mutex;

async fn rebuild() {}

#[hygiene]
async fn rebuild_alone(turn: &Mutex<()>) {
    let _guard = turn.lock().unwrap();
    drop(_guard);
    rebuild().await;
}

fn main() {}
