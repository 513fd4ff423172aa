//! What the tokens decide, as a warning.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
mod flume {
    pub fn unbounded<T>() -> (Vec<T>, Vec<T>) {
        (Vec::new(), Vec::new())
    }
}

#[hygiene]
async fn start() {
    let (mut tx, _rx) = flume::unbounded();
    tx.push(3);
}

fn main() {}
