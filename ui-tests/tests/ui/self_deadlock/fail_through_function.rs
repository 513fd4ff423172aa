//! A function of the file gets the lock as an argument.
use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::Mutex;

struct Shared {
    log: Mutex<Vec<String>>,
}

async fn note(line: &str, to: &Mutex<Vec<String>>) {
    to.lock().await.push(line.to_owned());
}

#[hygiene]
async fn clear(shared: Arc<Shared>) {
    let mut log = shared.log.lock().await;
    log.clear();
    note("cleared", &shared.log).await;
}

async fn run() {
    clear(Arc::new(Shared { log: Mutex::default() })).await;
}

fn main() {}
