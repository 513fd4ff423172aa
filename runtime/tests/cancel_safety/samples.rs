//! Futures, a stream and a sink to ask about, or to put into what is asked about.

use async_hygiene::facts::{CancelPartial, CancelSafe, CancelUnsafe};
use std::pin::Pin;
use std::task::{Context, Poll};

macro_rules! futures {
    ($($(#[$doc:meta])* $name:ident: $output:ty;)+) => {$(
        $(#[$doc])*
        pub struct $name;

        impl Future for $name {
            type Output = $output;

            fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<$output> {
                Poll::Pending
            }
        }
    )+};
}

futures! {
    Safe: u32;
    Partial: u32;
    Unsafe: u32;
    /// Nothing is known of it.
    Unknown: u32;
    Fallible: Result<u32, u32>;
}

impl CancelSafe for Safe {}
impl CancelPartial for Partial {}
impl CancelUnsafe for Unsafe {}

#[cfg(feature = "streams")]
pub struct Items;

#[cfg(feature = "streams")]
impl futures_core::Stream for Items {
    type Item = u32;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
        Poll::Pending
    }
}

#[cfg(feature = "streams")]
pub struct Futures;

#[cfg(feature = "streams")]
impl futures_core::Stream for Futures {
    type Item = Safe;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Safe>> {
        Poll::Pending
    }
}

#[cfg(feature = "streams")]
pub struct Inbox;

#[cfg(feature = "streams")]
impl futures_sink::Sink<u32> for Inbox {
    type Error = u32;

    fn poll_ready(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), u32>> {
        Poll::Pending
    }

    fn start_send(self: Pin<&mut Self>, _: u32) -> Result<(), u32> {
        Ok(())
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), u32>> {
        Poll::Pending
    }

    fn poll_close(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), u32>> {
        Poll::Pending
    }
}
