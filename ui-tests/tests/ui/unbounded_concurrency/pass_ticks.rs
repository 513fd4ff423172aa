//! Loops whose input is not known to be without end.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::time::Duration;

async fn refresh() {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(plugins: Vec<(String, bool)>, first: Option<u32>) {
    let mut interval = tokio::time::interval(Duration::from_secs(60));
    tokio::spawn(refresh());
    first.map(|_| tokio::spawn(refresh()));
    for _ in 0..3 {
        interval.tick().await;
        tokio::spawn(refresh());
    }
    if plugins.is_empty() {
        loop {
            interval.tick().await;
            tokio::spawn(refresh());
        }
    }
}

fn main() {}
