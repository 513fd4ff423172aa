use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::Mutex;

struct State {
    users: Arc<Mutex<Vec<String>>>,
}

#[hygiene]
async fn rename(state: &State) {
    let theirs = Arc::clone(&state.users);
    let ours = &theirs;
    let first = ours.lock().await;
    println!("{}", first.len());
    drop(first);
    state.users.lock().await.clear();
}

async fn run() {
    rename(&State { users: Arc::default() }).await;
}

fn main() {}
