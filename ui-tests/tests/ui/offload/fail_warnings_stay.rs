//! The user's own lints still tell of what runs elsewhere.

#![deny(unused)]

use async_hygiene::{hygiene, offload};

#[must_use]
fn important(n: u32) -> u32 {
    n
}

#[offload]
fn function(used: u32, unused: u32, mut never_changed: u32) -> u32 {
    let forgotten = 1;
    used + never_changed
}

#[hygiene]
async fn statements() {
    #[offload]
    important(1);
    #[offload]
    {
        let mut forgotten = important(1);
    }
    #[offload]
    let result = important(2);
}

fn main() {
    let _ = (function(1, 2, 3), statements());
}
