//! No prelude, and a module that shadows `std`.
#![no_implicit_prelude]
#![forbid(unsafe_code)]

mod std {}
mod core {}
mod tokio {}

use ::core::result::Result::{self as Outcome, Err as Failed, Ok as Fine};

#[::async_hygiene::timeout("10ms", or = |why| Failed(why))]
async fn call(wait: u64) -> Outcome<u8, ::async_hygiene::TimedOut> {
    ::tokio::time::sleep(::std::time::Duration::from_millis(wait)).await;
    Fine(1)
}

#[::async_hygiene::timeout("1m 1s 1ms 1us 1ns", graceful, or = 2)]
async fn value() -> u8 {
    ::tokio::time::sleep(::std::time::Duration::from_millis(70_000)).await;
    3
}

fn main() {
    let runtime = match ::tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build() {
        Fine(runtime) => runtime,
        Failed(_) => return,
    };
    ::std::assert!(::std::matches!(runtime.block_on(call(5)), Fine(1)));
    ::std::assert!(::std::matches!(runtime.block_on(call(15)), Failed(_)));
    ::std::assert!(runtime.block_on(value()) == 2);
}
