//! An argument given twice.
use async_hygiene::hygiene;

#[hygiene(strict, strict)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
