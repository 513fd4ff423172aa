//! The lazy questions "what is lost when the future of this method is dropped?" and "what is lost when this future is dropped?".

use async_hygiene::facts::{CancelPartial, CancelSafe, CancelUnsafe, DropPartial, DropSafe, DropUnsafe};
use std::any::type_name;

/// As in the other probes: each `V` is an integer literal's type, which falls back to `i32` only where there is a fact.
pub trait Verdict {
    fn of<Lost>(verdict: &str) -> Option<String>;
}

impl Verdict for u8 {
    fn of<Lost>(_: &str) -> Option<String> {
        None
    }
}

impl Verdict for i32 {
    fn of<Lost>(verdict: &str) -> Option<String> {
        let lost = type_name::<Lost>();
        Some(format!("{verdict} {}", lost.rsplit("::").next().unwrap_or(lost)).trim_end().to_owned())
    }
}

pub enum Clear {}

macro_rules! questions {
    ($($question:ident: $fact:ident<$($param:ident)?>;)+) => {$(
        pub trait $question<$($param,)? V, Lost> {}
        impl<T: ?Sized, $($param)?> $question<$($param,)? u8, Clear> for T {}
        impl<T: $fact<$($param,)? (), Lost> + ?Sized, $($param,)? Lost> $question<$($param,)? i32, Lost> for T {}
    )+};
}

questions! {
    Partial: DropPartial<Method>;
    Unsafe: DropUnsafe<Method>;
    FuturePartial: CancelPartial<>;
    FutureUnsafe: CancelUnsafe<>;
}

pub trait Safe<Method, V> {}
impl<T: ?Sized, Method> Safe<Method, u8> for T {}
impl<T: DropSafe<Method> + ?Sized, Method> Safe<Method, i32> for T {}

pub trait FutureSafe<V> {}
impl<T: ?Sized> FutureSafe<u8> for T {}
impl<T: CancelSafe + ?Sized> FutureSafe<i32> for T {}

/// All verdicts that hold, of which there should be one at most: an empty text means that nothing is known.
fn all(verdicts: [Option<String>; 3]) -> String {
    verdicts.into_iter().flatten().collect::<Vec<_>>().join(" and ").replace("safe ()", "safe")
}

/// `method::<T, method::recv, _, _, _, _, _>(0, 0, 0)`.
pub fn method<T, Method, S, P, LostP, U, LostU>(_: S, _: P, _: U) -> String
where
    T: Safe<Method, S> + Partial<Method, P, LostP> + Unsafe<Method, U, LostU> + ?Sized,
    S: Verdict,
    P: Verdict,
    U: Verdict,
{
    all([S::of::<()>("safe"), P::of::<LostP>("partial"), U::of::<LostU>("unsafe")])
}

/// `future::<T, _, _, _, _, _>(0, 0, 0)`.
pub fn future<T, S, P, LostP, U, LostU>(_: S, _: P, _: U) -> String
where
    T: FutureSafe<S> + FuturePartial<P, LostP> + FutureUnsafe<U, LostU> + ?Sized,
    S: Verdict,
    P: Verdict,
    U: Verdict,
{
    all([S::of::<()>("safe"), P::of::<LostP>("partial"), U::of::<LostU>("unsafe")])
}
