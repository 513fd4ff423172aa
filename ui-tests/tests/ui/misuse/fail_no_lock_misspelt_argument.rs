//! A misspelt argument of `#[no_lock_across_await]`.
use async_hygiene::no_lock_across_await;

#[no_lock_across_await(sync)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
