//! A bound that is a constant of the type, and is not there.
#![allow(dead_code)]

use async_hygiene::bounded;

struct Service {
    most: usize,
}

impl Service {
    #[bounded(Self::MOST)]
    async fn associated(&self) {}
}

fn main() {}
