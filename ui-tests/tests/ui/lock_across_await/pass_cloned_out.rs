//! A value cloned out in a `let` outlives the lock, not the other way round.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn dial(address: &str) -> bool {
    !address.is_empty()
}

#[hygiene]
async fn connect(leader: &Mutex<String>) -> bool {
    let address = leader.lock().unwrap().clone();
    dial(&address).await
}

fn main() {}
