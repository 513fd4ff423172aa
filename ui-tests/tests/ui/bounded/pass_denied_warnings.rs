//! Nothing that is emitted draws a warning.
#![deny(warnings, unused, future_incompatible, nonstandard_style, rust_2018_idioms)]
#![deny(let_underscore_drop, missing_debug_implementations, single_use_lifetimes, trivial_casts, trivial_numeric_casts)]
#![deny(unit_bindings, unused_extern_crates, unused_import_braces, unused_lifetimes, unused_qualifications, unused_results)]
#![deny(elided_lifetimes_in_paths, explicit_outlives_requirements, non_ascii_idents, redundant_lifetimes, missing_docs)]
#![deny(unreachable_pub, unused_macro_rules, variant_size_differences, macro_use_extern_crate)]
#![forbid(unsafe_code)]

use async_hygiene::{Limiter, Overloaded, bounded};
use tokio::task::yield_now;

const MOST: usize = 2;

#[bounded(2)]
async fn literal(text: &str) -> usize {
    yield_now().await;
    text.len()
}

#[bounded((MOST + 1), queue = (MOST), or = { 0 })]
async fn queue(mut n: u8) -> u8 {
    n += 1;
    yield_now().await;
    n
}

#[bounded({ MOST }, reject)]
async fn unused(_n: u8) -> Result<(), Overloaded> {
    Ok(())
}

/// Has a limiter.
#[derive(Debug)]
pub struct Service {
    limiter: Limiter,
}

impl Service {
    /// Is bounded.
    #[bounded(per = (self.limiter), reject, or = |_why| ())]
    pub async fn call(&self) {
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(literal("four").await, 4);
    assert_eq!(queue(1).await, 2);
    assert!(unused(1).await.is_ok());
    Service { limiter: Limiter::new(1) }.call().await;
}
