//! The future of a function that promises nothing, where a promise is wanted.
use async_hygiene::cancel_safe;

use std::future::Future;

use async_hygiene::facts::CancelSafe;

fn race<F: Future + CancelSafe>(_: F) {}

#[cancel_safe]
async fn promised() {}

async fn plain() {}

fn main() {
    race(promised());
    race(plain());
}
