//! The lock of an async mutex is a future: nothing is locked.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
async fn in_turn(turn: &Mutex<()>) {
    let _guard = turn.lock();
    println!("alone");
}

fn main() {}
