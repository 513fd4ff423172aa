use async_hygiene::hygiene;
use std::sync::Mutex;

#[hygiene]
async fn meet(
    ready: &(Mutex<bool>, tokio::sync::Notify),
    all: &tokio::sync::Barrier,
    done: &tokio::sync::mpsc::Sender<bool>,
) {
    while !*ready.0.lock().unwrap() {
        ready.1.notified().await;
    }
    all.wait().await;
    done.send(true).await.unwrap();
}

fn main() {}
