//! A variable that nothing uses is still reported as unused, guard or not.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn load() -> usize {
    5
}

#[hygiene]
async fn show() -> usize {
    let forgotten = load().await;
    let mut constant = 1;
    load().await + constant
}

fn main() {}
