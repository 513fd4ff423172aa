//! One attribute on an `impl` looks into every method.
use async_hygiene::hygiene;
use std::sync::{Arc, Mutex};

struct Pool {
    idle: Mutex<Vec<u32>>,
}

async fn open_connection() -> u32 {
    1
}

#[hygiene]
impl Pool {
    fn new() -> Arc<Self> {
        Arc::new(Pool { idle: Mutex::new(Vec::new()) })
    }

    async fn acquire(self: &Arc<Self>) -> u32 {
        let mut idle = self.idle.lock().unwrap();
        match idle.pop() {
            Some(connection) => connection,
            None => open_connection().await,
        }
    }

    fn release(&self, connection: u32) {
        self.idle.lock().unwrap().push(connection);
    }
}

fn main() {}
