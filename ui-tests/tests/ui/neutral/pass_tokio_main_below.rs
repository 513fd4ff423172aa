//! `#[tokio::main]` below ours.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn port() -> u16 {
    8080
}

#[hygiene]
#[tokio::main]
async fn main() {
    let port = port().await;
    let seen = tokio::spawn(async move { port + 1 }).await;
    assert_eq!(seen.unwrap(), 8081);
}
