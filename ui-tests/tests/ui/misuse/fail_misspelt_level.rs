//! A level that does not exist.
use async_hygiene::hygiene;

#[hygiene]
#[async_hygiene::alow(lock_across_await)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
