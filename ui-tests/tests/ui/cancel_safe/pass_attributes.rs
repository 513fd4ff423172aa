//! Visibility, documentation, `#[must_use]`, `unsafe`, raw names, and names that hide those of std.
#![deny(warnings, missing_docs)]
use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: ::std::future::Future + CancelSafe>(future: F) -> F {
    future
}

mod std {}
mod core {}
struct Future;
struct Result;

/// Documented.
#[cancel_safe]
#[must_use]
#[inline]
pub async fn documented(r#type: u8) -> u8 {
    #![allow(unused_mut)]
    let mut n = r#type;
    yield_now().await;
    n
}

/// Inside.
pub mod inner {
    use async_hygiene::cancel_safe;
    use tokio::task::yield_now;

    /// Documented.
    #[cancel_safe]
    pub(crate) async fn visible(argument_0: u8, (argument_1, _): (u8, u8)) -> u8 {
        yield_now().await;
        argument_0 + argument_1
    }
}

/// Reads.
///
/// # Safety
///
/// It must be valid.
#[cancel_safe]
pub async unsafe fn read(from: *const u8) -> u8 {
    yield_now().await;
    // SAFETY: the caller says so.
    unsafe { *from }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_, _) = (Future, Result);
    assert_eq!(published(documented(1)).await, 1);
    assert_eq!(published(inner::visible(1, (2, 3))).await, 3);
    let n = 5;
    // SAFETY: it is.
    assert_eq!(published(unsafe { read(&n) }).await, 5);
}
