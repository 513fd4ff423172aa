//! A mistake of types in the call is told once.

use async_hygiene::hygiene;

fn add(a: u32, b: u32) -> u32 {
    a + b
}

#[hygiene]
async fn calls(text: &str) -> u32 {
    #[offload]
    let a = add(1, "two");
    #[offload]
    let b = add(1, text);
    #[offload]
    let c = add(a);
    #[offload]
    let d = text.missing(b);
    #[offload]
    let e = missing(c, d);
    e
}

fn main() {}
