//! No prelude, and modules that shadow `std` and `core`.
#![no_implicit_prelude]
#![forbid(unsafe_code)]

mod std {}
mod core {}
mod tokio_shadow {
    pub mod async_hygiene {}
}

struct Option;
struct Some;
struct Ok;
struct Result;
struct Vec;
struct String;

use ::core::result::Result::{Err as Failed, Ok as Fine};

#[::async_hygiene::cancellable(or = |why| Failed(why))]
async fn call(token: &::tokio_util::sync::CancellationToken, n: u8) -> ::core::result::Result<u8, ::async_hygiene::Cancelled> {
    let mut sum = 0;
    for n in 0..n {
        ::tokio::task::yield_now().await;
        sum += n;
    }
    while sum > 100 {
        sum -= 1;
    }
    Fine(sum)
}

#[::async_hygiene::cancellable(or = 3)]
async fn value(token: &::tokio_util::sync::CancellationToken) -> u8 {
    ::tokio::task::yield_now().await;
    4
}

fn main() {
    let _ = (Option, Some, Ok, Result, Vec, String);
    let runtime = match ::tokio::runtime::Builder::new_current_thread().build() {
        Fine(runtime) => runtime,
        Failed(_) => return,
    };
    let token = ::tokio_util::sync::CancellationToken::new();
    ::std::assert!(::std::matches!(runtime.block_on(call(&token, 4)), Fine(6)));
    ::std::assert!(runtime.block_on(value(&token)) == 4);
    token.cancel();
    ::std::assert!(::std::matches!(runtime.block_on(call(&token, 4)), Failed(_)));
    ::std::assert!(runtime.block_on(value(&token)) == 3);
}
