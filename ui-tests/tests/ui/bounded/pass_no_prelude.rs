//! No prelude, and modules that shadow `std` and the crate's own name.
#![no_implicit_prelude]
#![forbid(unsafe_code)]

mod std {}
mod core {}
mod async_hygiene {}

use ::core::result::Result::{self as Outcome, Err as Failed, Ok as Fine};

const MOST: usize = 1;

#[::async_hygiene::bounded(MOST, reject, or = |why| Failed(why))]
async fn call() -> Outcome<u8, ::async_hygiene::Overloaded> {
    ::tokio::task::yield_now().await;
    Fine(1)
}

#[::async_hygiene::bounded(2)]
async fn value(n: u8) -> u8 {
    ::tokio::task::yield_now().await;
    n
}

#[::async_hygiene::bounded(per = limiter)]
async fn per(limiter: &::async_hygiene::Limiter) -> u8 {
    ::tokio::task::yield_now().await;
    3
}

fn main() {
    let runtime = match ::tokio::runtime::Builder::new_current_thread().build() {
        Fine(runtime) => runtime,
        Failed(_) => return,
    };
    ::std::assert!(::std::matches!(runtime.block_on(call()), Fine(1)));
    ::std::assert!(runtime.block_on(value(2)) == 2);
    ::std::assert!(runtime.block_on(per(&::async_hygiene::Limiter::new(1))) == 3);
}
