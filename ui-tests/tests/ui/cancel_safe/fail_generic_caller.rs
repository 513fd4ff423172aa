//! A trait that promises nothing: generic code cannot count on it, whatever an `impl` says.
use async_hygiene::cancel_safe;

use std::future::Future;

use async_hygiene::facts::CancelSafe;

fn race<F: Future + CancelSafe>(_: F) {}

trait Source {
    async fn next(&mut self) -> u8;
}

struct Ones;

#[cancel_safe]
impl Source for Ones {
    async fn next(&mut self) -> u8 {
        1
    }
}

fn any<S: Source>(mut source: S) {
    race(source.next());
}

fn main() {
    race(Ones.next());
    any(Ones);
}
