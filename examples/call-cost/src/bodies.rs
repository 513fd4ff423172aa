//! What the functions do whose calls are measured.

use std::hint::black_box;
use std::pin::Pin;
use std::task::{Context, Poll};

use async_hygiene::facts::CancelSafe;

/// Done at once.
#[inline(never)]
pub async fn ready(n: u64) -> u64 {
    black_box(n).wrapping_add(1)
}

/// Waits once, having woken the task. Nothing is known of this future.
pub fn waits(n: u64) -> Waits {
    Waits(Some(n), false)
}

pub struct Waits(Option<u64>, bool);

impl Future for Waits {
    type Output = u64;

    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u64> {
        if !std::mem::replace(&mut self.1, true) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.0.take().unwrap_or_default().wrapping_add(1))
    }
}

/// As [`waits`], with a future that may be dropped.
pub fn waits_droppable(n: u64) -> Droppable {
    Droppable(waits(n))
}

pub struct Droppable(Waits);

impl Future for Droppable {
    type Output = u64;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u64> {
        Pin::new(&mut self.0).poll(context)
    }
}

impl CancelSafe for Droppable {}

/// An async function that awaits ten of these, one after the other.
macro_rules! ten {
    ($($(#[$attr:meta])* fn $name:ident($n:ident $(, $param:ident: $ty:ty)*) { $op:ident })+) => {$(
        $(#[$attr])*
        pub async fn $name($n: u64 $(, $param: $ty)*) -> Result<u64, Interrupted> {
            $(let _ = &$param;)*
            let n = $op($n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            let n = $op(n).await;
            Ok(n)
        }
    )+};
}

/// The same, in a `select!` with the token each time.
macro_rules! ten_selects {
    ($(fn $name:ident { $op:ident })+) => {$(
        pub async fn $name(n: u64, token: &CancellationToken) -> Result<u64, Interrupted> {
            macro_rules! selected {
                ($n:expr) => {
                    tokio::select! {
                        biased;
                        _ = token.cancelled() => return Err(Cancelled::new("by hand").into()),
                        n = $op($n) => n,
                    }
                };
            }
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            let n = selected!(n);
            Ok(n)
        }
    )+};
}

pub(crate) use {ten, ten_selects};
