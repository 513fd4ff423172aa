use async_hygiene::hygiene;
use tokio::process::Command;

#[hygiene]
async fn compress() {
    let _ = Command::new("gzip").arg("log").status().await;
}

fn main() {}
