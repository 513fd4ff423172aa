//! Futures to ask about, or to put into what is asked about.

use async_hygiene::facts::{CancelPartial, CancelSafe, CancelUnsafe};
use std::pin::Pin;
use std::task::{Context, Poll};

macro_rules! futures {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        pub struct $name;

        impl Future for $name {
            type Output = u32;

            fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u32> {
                Poll::Pending
            }
        }
    )+};
}

futures! {
    Safe;
    Partial;
    Unsafe;
    /// Nothing is known of it.
    Unknown;
}

impl CancelSafe for Safe {}
impl CancelPartial for Partial {}
impl CancelUnsafe for Unsafe {}
