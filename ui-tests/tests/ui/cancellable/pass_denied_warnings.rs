//! Nothing that is emitted draws a warning.
#![deny(warnings, unused, future_incompatible, nonstandard_style, rust_2018_idioms)]
#![deny(let_underscore_drop, missing_debug_implementations, single_use_lifetimes, trivial_casts, trivial_numeric_casts)]
#![deny(unit_bindings, unused_extern_crates, unused_import_braces, unused_lifetimes, unused_qualifications, unused_results)]
#![deny(elided_lifetimes_in_paths, explicit_outlives_requirements, non_ascii_idents, redundant_lifetimes, missing_docs)]
#![deny(unreachable_pub, unused_macro_rules, variant_size_differences, unsafe_op_in_unsafe_fn, macro_use_extern_crate)]
#![forbid(unsafe_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::sync::mpsc;
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

struct Service {
    token: CancellationToken,
}

impl Service {
    #[cancellable(token = self.token)]
    async fn call(&self, text: &str, mut n: usize) -> Result<usize, Cancelled> {
        n += text.len();
        yield_now().await;
        Ok(n)
    }

    #[cancellable(token = self.token, or = text)]
    async fn value<'t>(&self, text: &'t str) -> &'t str {
        yield_now().await;
        text.trim()
    }
}

trait Job {
    async fn run(&self, token: &CancellationToken);
}

impl Job for u8 {
    #[cancellable]
    async fn run(&self, token: &CancellationToken) {
        let (_send, mut jobs) = mpsc::channel::<u8>(1);
        let mut turns = 0;
        loop {
            tokio::select! {
                Some(_) = jobs.recv() => {}
                () = yield_now() => turns += 1,
            }
            if turns == *self {
                token.cancel();
            }
        }
    }
}

#[cancellable]
async fn unused_parameters(_a: u8, _: &str) -> Result<(), Cancelled> {
    Ok(())
}

#[cancellable(or = unreachable!())]
async fn turns() -> u64 {
    let mut n = 0;
    while n < 10 {
        n += 1;
    }
    n
}

#[cancellable]
async fn returns_early(n: u8) -> Result<u8, Cancelled> {
    return Ok(n);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let service = Service { token: CancellationToken::new() };
    assert_eq!(service.call("text", 1).await, Ok(5));
    assert_eq!(service.value(" a ").await, "a");
    3u8.run(&CancellationToken::new()).await;
    assert!(unused_parameters(1, "").await.is_ok());
    assert_eq!(turns().await, 10);
    assert_eq!(returns_early(3).await, Ok(3));
}
