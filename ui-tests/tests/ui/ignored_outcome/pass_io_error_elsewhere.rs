//! An I/O error of a call that writes nothing.
use async_hygiene::hygiene;

async fn probe() -> std::io::Result<u64> {
    Ok(1)
}

#[hygiene(strict)]
#[async_hygiene::allow(blocking_call)]
async fn run() {
    let _ = probe().await;
    let _ = std::fs::metadata("settings");
}

fn main() {}
