//! A misspelt argument; the function is still there.
use async_hygiene::hygiene;

#[hygiene(strikt)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
