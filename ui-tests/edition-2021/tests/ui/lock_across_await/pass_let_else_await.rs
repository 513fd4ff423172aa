//! The `else` of `let … else` runs after the temporaries of its scrutinee are gone.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn refill() -> u32 {
    1
}

#[hygiene]
async fn take(tokens: &Mutex<Vec<u32>>) -> u32 {
    let Some(token) = tokens.lock().unwrap().pop() else {
        return refill().await;
    };
    token
}

fn main() {}
