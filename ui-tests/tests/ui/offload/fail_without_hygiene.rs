//! Stable Rust expands no attributes on statements: the function needs one of ours.

use async_hygiene::offload;

fn work(n: u32) -> u32 {
    n
}

async fn bare() -> u32 {
    #[offload]
    let n = work(1);
    n
}

fn main() {}
