//! An argument in quotes.
use async_hygiene::hygiene;

#[hygiene("strict")]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
