//! Functions of the same names that do not block are left alone.
use async_hygiene::no_blocking;
use tokio::fs;
use tokio::time::{Duration, sleep};

fn read(text: &str) -> usize {
    text.len()
}

#[no_blocking(offload)]
async fn load(path: String) -> std::io::Result<usize> {
    sleep(Duration::ZERO).await;
    let later = fs::read(&path);
    Ok(read("four") + later.await?.len())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert!(load("nothing here".to_owned()).await.is_err());
}
