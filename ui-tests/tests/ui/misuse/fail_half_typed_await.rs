//! `.awai`, on the way to `.await`: one error of rustc's.
use async_hygiene::hygiene;

async fn load() -> u64 {
    5
}

#[hygiene]
async fn show() -> u64 {
    let cents = load().awai;
    load().await
}

fn main() {
    drop(show());
}
