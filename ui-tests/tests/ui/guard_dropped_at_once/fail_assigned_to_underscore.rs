//! `_ = …` without `let` drops at once as well.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(turn: &Mutex<()>, line: &str) -> usize {
    _ = turn.lock().await;
    write(line).await
}

fn main() {}
