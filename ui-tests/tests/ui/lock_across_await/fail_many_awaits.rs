//! A guard held over many awaits is one error, which names the first and counts the rest.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn stop_intake() {}

async fn drain() {}

async fn close(connections: usize) -> usize {
    connections
}

#[hygiene]
async fn shut_down(connections: &Mutex<Vec<u32>>) -> usize {
    let connections = connections.lock().unwrap();
    stop_intake().await;
    drain().await;
    close(connections.len()).await
}

fn main() {}
