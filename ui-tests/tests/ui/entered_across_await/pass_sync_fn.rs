//! A sync function may stay in its span.
use async_hygiene::hygiene;
use tracing::{info, info_span};

#[hygiene]
fn checksum(bytes: &[u8]) -> u32 {
    let _span = info_span!("checksum").entered();
    info!(bytes = bytes.len());
    bytes.iter().map(|byte| u32::from(*byte)).sum()
}

fn main() {}
