//! A generic value that may be anything.
use async_hygiene::hygiene;

#[hygiene(strict)]
async fn each<T: Clone, R>(value: T, with: impl Fn(T) -> R) -> T {
    let _ = with(value.clone());
    with(value.clone());
    let _last = with(value.clone());
    value
}

fn main() {}
