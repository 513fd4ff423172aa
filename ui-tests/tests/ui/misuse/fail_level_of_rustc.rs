//! rustc's own level attributes take no lints of ours: it rejects the path before any macro runs.
use async_hygiene::hygiene;

#[hygiene]
#[allow(async_hygiene::lock_across_await)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
