use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
async fn in_turn(turn: &Mutex<()>) {
    let _guard = turn.lock().await;
    println!("alone");
}

fn main() {}
