//! Nothing that is emitted draws a warning.
#![deny(warnings, unused, future_incompatible, nonstandard_style, rust_2018_idioms)]
#![deny(let_underscore_drop, missing_debug_implementations, single_use_lifetimes, trivial_casts, trivial_numeric_casts)]
#![deny(unit_bindings, unused_extern_crates, unused_import_braces, unused_lifetimes, unused_qualifications, unused_results)]
#![deny(elided_lifetimes_in_paths, explicit_outlives_requirements, non_ascii_idents, redundant_lifetimes, missing_docs)]
#![deny(unreachable_pub, unused_macro_rules, variant_size_differences, macro_use_extern_crate, closure_returning_async_block)]
#![forbid(unsafe_code)]

use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::sleep;

const LIMIT: Duration = Duration::from_millis(10);

#[timeout("10ms")]
async fn text(text: &str) -> Result<usize, TimedOut> {
    sleep(LIMIT / 2).await;
    Ok(text.len())
}

#[timeout({ LIMIT * 2 }, graceful, or = { 0 })]
async fn block(mut n: u8) -> u8 {
    n += 1;
    sleep(LIMIT).await;
    n
}

#[timeout((LIMIT), or = (0))]
async fn parentheses() -> u8 {
    1
}

/// Its caller looks at it.
#[derive(Debug)]
pub struct Service;

impl Service {
    /// Waits.
    #[timeout("10ms", or = |_why| ())]
    pub async fn call(&self) {
        sleep(LIMIT * 2).await;
    }

    /// Does not.
    #[timeout("10ms")]
    pub async fn early(&self, stop: bool) -> Result<(), TimedOut> {
        if stop {
            return Ok(());
        }
        Ok(())
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(text("four").await, Ok(4));
    assert_eq!(block(1).await, 2);
    assert_eq!(parentheses().await, 1);
    Service.call().await;
    assert!(Service.early(true).await.is_ok());
}
