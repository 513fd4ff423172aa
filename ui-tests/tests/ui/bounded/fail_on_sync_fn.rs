//! On functions that are not async: neither they nor what they return.
#![allow(dead_code)]

use async_hygiene::bounded;

#[bounded(1)]
fn sync() -> u32 {
    1
}

struct Service;

impl Service {
    #[bounded(1)]
    fn method(&self) {}
}

#[bounded(1)]
const fn constant() {}

fn main() {}
