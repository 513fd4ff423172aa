//! A function that does more than make an async block: what it returns is not ours to wrap.
use async_hygiene::cancel_safe;

use std::future::Future;

#[cancel_safe]
fn call(n: u8) -> impl Future<Output = u8> {
    let twice = n * 2;
    async move { twice }
}

fn main() {
    drop(call(1));
}
