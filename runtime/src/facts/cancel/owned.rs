//! Futures of the standard library: those that hold nothing, and those behind pointers: a `Box` drops its future, a reference does not.

use super::{CancelPartial, CancelSafe, CancelUnsafe};
use std::future::{Pending, Ready};
use std::panic::AssertUnwindSafe;
use std::pin::Pin;

impl<T> CancelSafe for Pending<T> {}
impl<T> CancelSafe for Ready<T> {}

impl<Tag, F: Future + Unpin + ?Sized> CancelSafe<Tag> for &mut F {}
impl<Tag, F: Future + ?Sized> CancelSafe<Tag> for Pin<&mut F> {}

/// Not by `wraps!`: a boxed future may be unsized.
macro_rules! boxes {
    ($($type:ty;)+) => {$(
        impl<Tag, F: CancelSafe<Tag> + ?Sized> CancelSafe<Tag> for $type {}
        impl<Tag, Lost, F: CancelPartial<Tag, Lost> + ?Sized> CancelPartial<Tag, Lost> for $type {}
        impl<Tag, Lost, F: CancelUnsafe<Tag, Lost> + ?Sized> CancelUnsafe<Tag, Lost> for $type {}
    )+};
}

boxes! {
    Box<F>;
    Pin<Box<F>>;
}

super::wraps! {
    {} AssertUnwindSafe<F>;
}
