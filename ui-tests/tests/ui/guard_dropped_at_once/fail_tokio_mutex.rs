//! A tokio mutex locked and let go of in one breath.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(turn: &Mutex<()>, line: &str) -> usize {
    let _ = turn.lock().await;
    write(line).await
}

fn main() {}
