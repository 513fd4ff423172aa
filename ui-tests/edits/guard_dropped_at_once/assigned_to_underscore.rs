use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::allow(async_lock_across_await)]
async fn log(turn: &Mutex<()>, line: &str) -> usize {
    let _guard = turn.lock().await;
    write(line).await
}

fn main() {}
