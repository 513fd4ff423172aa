//! What a watch channel lends, under `let _ =`.
use async_hygiene::hygiene;
use tokio::sync::watch;

async fn reload() {}

#[hygiene]
async fn pin_version(version: &watch::Receiver<u32>) {
    let _ = version.borrow();
    reload().await;
}

fn main() {}
