//! An async block inside `join!` that holds a lock over its own await.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn load_users() -> usize {
    4
}

async fn load_orders() -> usize {
    9
}

#[hygiene]
async fn warm_up(loaded: &Mutex<usize>) {
    tokio::join!(
        async {
            let mut loaded = loaded.lock().unwrap();
            *loaded += load_users().await;
        },
        load_orders(),
    );
}

fn main() {}
