use async_hygiene::hygiene;

use tokio::sync::Mutex;

async fn ping() {}

#[hygiene]
async fn both(state: &Mutex<u32>) {
    let held = state.lock().await;
    drop(held);
    let (again, ()) = tokio::join!(state.lock(), ping());
    drop(again);
}

async fn run() {
    both(&Mutex::new(1)).await;
}

fn main() {}
