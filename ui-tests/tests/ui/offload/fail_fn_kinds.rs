//! Functions that cannot be offloaded.

use async_hygiene::offload;

#[offload]
async fn already(n: u32) -> u32 {
    n
}

#[offload]
unsafe fn promised(at: usize) -> u32 {
    at as u32
}

#[offload]
const fn constant(n: u32) -> u32 {
    n
}

#[offload]
extern "C" fn foreign(n: u32, text: &str) -> u32 {
    n
}

async fn uses() -> u32 {
    already(1).await + unsafe { promised(1).await } + constant(1).await + foreign(1, "").await
}

fn main() {}
