//! A value for an argument that takes none.
use async_hygiene::hygiene;

#[hygiene(strict = true)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
