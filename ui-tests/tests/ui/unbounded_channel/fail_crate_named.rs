//! A crate that has one type for both, by its name.
use async_hygiene::hygiene;
mod async_channel {
    pub fn unbounded<T>() -> (Vec<T>, Vec<T>) {
        (Vec::new(), Vec::new())
    }
}

#[hygiene(strict)]
async fn start() {
    let (mut tx, _rx) = async_channel::unbounded();
    tx.push(3);
}

fn main() {}
