//! A guard of `futures::lock` under `let _ =`.
use async_hygiene::hygiene;
use futures::lock::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(turn: &Mutex<()>, line: &str) -> usize {
    let _ = turn.lock().await;
    write(line).await
}

fn main() {}
