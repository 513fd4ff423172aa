use async_hygiene::hygiene;
use tokio::sync::watch;

async fn reload() {}

#[hygiene]
async fn pin_version(version: &watch::Receiver<u32>) {
    reload().await;
    let _borrow = version.borrow();
}

fn main() {}
