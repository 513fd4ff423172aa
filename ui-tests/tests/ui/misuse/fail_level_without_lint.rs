//! A level with nothing to set.
use async_hygiene::hygiene;

#[hygiene]
#[async_hygiene::allow(reason = "because")]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
