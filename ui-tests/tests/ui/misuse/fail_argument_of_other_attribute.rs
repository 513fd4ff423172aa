//! An argument that belongs to the other attribute.
use async_hygiene::hygiene;

#[hygiene(sync_only)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
