//! Names that are keywords elsewhere, and names the macro might use itself.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn probe(number: u32) -> u32 {
    number
}

#[hygiene]
async fn all() -> u32 {
    let union = 1;
    let auto = union + 1;
    let default = probe(auto).await;
    let guard = default;
    let lock = probe(guard).await;
    let site = lock;
    let __guard = site;
    let raw = probe(__guard).await;
    let safe = |macro_rules: u32| macro_rules + raw;
    probe(safe(union)).await
}

fn main() {}
