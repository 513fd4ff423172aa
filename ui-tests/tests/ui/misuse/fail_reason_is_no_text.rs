//! A reason that is not a string.
use async_hygiene::hygiene;

#[hygiene]
#[async_hygiene::allow(lock_across_await, reason = 5)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
