//! `strict` is an argument of `#[hygiene]` only.
use async_hygiene::no_lock_across_await;

#[no_lock_across_await(strict)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
