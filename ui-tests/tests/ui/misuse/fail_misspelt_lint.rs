//! A misspelt lint: the one that was meant is named.
use async_hygiene::hygiene;

#[hygiene]
#[async_hygiene::allow(lock_accross_await)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
