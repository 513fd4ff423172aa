//! The fields of a struct literal are evaluated in the order they are written.
use async_hygiene::hygiene;
use std::sync::Mutex;

struct Status {
    connections: usize,
    healthy: bool,
}

async fn probe() -> bool {
    true
}

#[hygiene]
async fn status(connections: &Mutex<Vec<u32>>) -> Status {
    Status { connections: connections.lock().unwrap().len(), healthy: probe().await }
}

fn main() {}
