//! On functions that are not async: neither they nor what they return.
#![allow(dead_code)]

use async_hygiene::cancellable;

#[cancellable]
fn sync() -> u32 {
    1
}

struct Service;

impl Service {
    #[cancellable]
    fn method(&self) {}
}

#[cancellable]
const fn constant() {}

fn main() {}
