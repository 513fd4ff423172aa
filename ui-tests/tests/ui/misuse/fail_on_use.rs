//! `#[hygiene]` on an import.
use async_hygiene::hygiene;

#[hygiene]
use std::collections::HashMap;

fn main() {
    assert!(HashMap::<u32, u32>::new().is_empty());
}
