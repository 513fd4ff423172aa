//! Handles in a vector that nothing keeps.
use async_hygiene::hygiene;

#[hygiene(strict)]
async fn run() {
    let _workers = (0..4).map(|n| tokio::spawn(async move { n })).collect::<Vec<_>>();
    let _ = Some(tokio::spawn(async {}));
}

fn main() {}
