//! `.awai`, on the way to `.await`: the error is that of rustc without the attribute.
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
