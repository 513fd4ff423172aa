//! Arguments of the attribute.

use async_hygiene::{hygiene, offload};

#[offload(gpu)]
fn unknown(n: u32) -> u32 {
    n
}

#[offload(cpu, cpu)]
fn twice(n: u32) -> u32 {
    n
}

#[offload(cpu = 4)]
fn value(n: u32) -> u32 {
    n
}

#[offload(cpu)]
#[offload]
fn two_attributes(n: u32) -> u32 {
    n
}

#[offload(cpus, 3)]
fn broken(n: &u32) -> u32 {
    *n
}

#[hygiene]
async fn statements() -> u32 {
    #[offload(cpp)]
    let a = u32::max(1, 2);
    #[offload = "cpu"]
    let b = u32::max(1, 2);
    #[offload]
    #[offload]
    let c = u32::max(a, b);
    c + unknown(1).await + twice(1).await + value(1).await + two_attributes(1).await + broken(&1).await
}

fn main() {}
