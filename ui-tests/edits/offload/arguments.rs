use async_hygiene::{hygiene, offload};

#[offload]
fn unknown(n: u32) -> u32 {
    n
}

#[offload(cpu)]
fn twice(n: u32) -> u32 {
    n
}

#[offload(cpu)]
fn value(n: u32) -> u32 {
    n
}

#[offload(cpu)]
fn two_attributes(n: u32) -> u32 {
    n
}

#[offload(cpu)]
fn broken(n: std::sync::Arc<u32>) -> u32 {
    *n
}

#[hygiene]
async fn statements() -> u32 {
    #[offload(cpu)]
    let a = u32::max(1, 2);
    #[offload(cpu)]
    let b = u32::max(1, 2);
    #[offload]
    let c = u32::max(a, b);
    c + unknown(1).await
        + twice(1).await
        + value(1).await
        + two_attributes(1).await
        + broken(std::sync::Arc::new(1)).await
}

fn main() {}
