//! Nothing that is emitted draws a warning.
#![deny(warnings, unused, future_incompatible, nonstandard_style, rust_2018_idioms)]
#![deny(let_underscore_drop, missing_debug_implementations, single_use_lifetimes, trivial_casts, trivial_numeric_casts)]
#![deny(unit_bindings, unused_extern_crates, unused_import_braces, unused_lifetimes, unused_qualifications, unused_results)]
#![deny(elided_lifetimes_in_paths, explicit_outlives_requirements, non_ascii_idents, redundant_lifetimes, missing_docs)]
#![deny(unreachable_pub, unused_macro_rules, macro_use_extern_crate)]
#![forbid(unsafe_code)]

use async_hygiene::future;
use tokio::task::yield_now;

/// Calls.
#[future(send, max_size = 128)]
pub async fn call(text: &str, mut n: usize) -> usize {
    n += text.len();
    yield_now().await;
    n
}

/// May be called.
pub trait Service {
    /// Calls.
    #[future(send)]
    async fn call(&self) -> u8;
}

impl Service for u8 {
    #[future(send, max_size = (128))]
    async fn call(&self) -> u8 {
        yield_now().await;
        *self
    }
}

#[future(max_size = { 128 })]
async fn unused(_n: u8) {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(call("four", 1).await, 5);
    assert_eq!(1u8.call().await, 1);
    unused(1).await;
}
