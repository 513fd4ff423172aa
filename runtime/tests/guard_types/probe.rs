//! The lazy question "which kind of guard is this?", in the form in which the attributes ask it.

use async_hygiene::facts::{LockGuard, kind};

pub enum Clear {}

/// `V` is an integer literal's type. For a guard two impls apply and `V` falls back to `i32`, for anything else it can only be `u8`.
pub trait Classify<V, K> {}
impl<T: ?Sized> Classify<u8, Clear> for T {}
impl<T: LockGuard<(), K> + ?Sized, K> Classify<i32, K> for T {}

pub trait Named {
    const NAME: &str;
}

macro_rules! names {
    ($($kind:ty: $name:literal),+ $(,)?) => {
        $(impl Named for $kind {
            const NAME: &str = $name;
        })+
    };
}
names! {
    Clear: "none",
    // What a value is that never comes to be, whose type falls back to `()` or `!`.
    async_hygiene::__private::Clear: "none",
    kind::Lock: "lock",
    kind::AsyncLock: "async_lock",
    kind::Permit: "permit",
    kind::Borrow: "borrow",
    kind::Entered: "entered",
}

/// `kind_of_type::<T, _, _>(0)`.
pub fn kind_of_type<T: Classify<V, K> + ?Sized, V, K: Named>(_: V) -> &'static str {
    K::NAME
}

/// `kind_of(&value, 0)`.
pub fn kind_of<T: Classify<V, K> + ?Sized, V, K: Named>(_: &T, _: V) -> &'static str {
    K::NAME
}
