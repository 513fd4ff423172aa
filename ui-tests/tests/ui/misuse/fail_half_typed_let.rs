//! A `let` without a value yet.
use async_hygiene::hygiene;

async fn load() -> u64 {
    5
}

#[hygiene]
async fn show() -> u64 {
    let cents = ;
    load().await
}

fn main() {
    drop(show());
}
