//! On functions that are not async: neither they nor what they return.
#![allow(dead_code)]

use async_hygiene::timeout;

#[timeout("1s")]
fn sync() -> u32 {
    1
}

struct Service;

impl Service {
    #[timeout("1s")]
    fn method(&self) {}
}

#[timeout("1s")]
const fn constant() {}

fn main() {}
