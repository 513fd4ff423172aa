//! What `#[cancel_safe]` makes of a function's future.

use std::pin::Pin;
use std::task::{Context, Poll};

use crate::facts::CancelSafe;

/// Cancel safe, because the attribute says so.
#[must_use = "futures do nothing unless you `.await` or poll them"]
#[repr(transparent)]
pub struct Published<F>(F);

impl<F> Published<F> {
    #[inline(always)]
    pub fn new(future: F) -> Self {
        Self(future)
    }
}

impl<F: Future> Future for Published<F> {
    type Output = F::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        // SAFETY: the field is pinned whenever the whole is: nothing moves out of it, and there is neither `Drop` nor `Unpin` to disagree.
        unsafe { self.map_unchecked_mut(|this| &mut this.0) }.poll(context)
    }
}

impl<F: Future> CancelSafe for Published<F> {}
