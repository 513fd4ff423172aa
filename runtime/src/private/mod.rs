//! What the emitted code calls. Not part of the public interface: it changes without notice.
//!
//! A probe asks whether the type of a value is a guard, and of which kind. It is decided when inference is finished, because the verdict
//! hangs on an integer variable `V`, the literal `0` of the call: for every type `V = u8` is possible, and for guards `V = i32` too, so
//! that for anything but a guard `V` is `u8` at once, and for a guard it stays open until the fallback of integers makes it `i32`. The
//! kind `K` follows from `V`: [`Clear`], or that of the guard's [`LockGuard`] fact. A bound on the type and its kind then holds or not.
#![allow(missing_docs, missing_debug_implementations, non_camel_case_types)]

#[macro_use]
mod warnings;

#[cfg(feature = "tokio")]
pub mod call;
mod published;
pub mod question;
mod shape;
pub mod tagged;

pub use crate::__async_hygiene_function as function;
pub use async_hygiene_macros::{publish, rewrite};
pub use published::Published;
pub use shape::*;

/// Under a path that is there in a crate without `std` too, and that no `mod std` hides.
pub use ::std;
pub use std::marker::PhantomData;
use std::ops::Deref;

use crate::facts::{LockGuard, kind};
use crate::lints;
use question::GivenBack;

#[cfg(feature = "tokio")]
pub mod offload;

/// Not a guard.
pub enum Clear {}

/// No kind at all. A second kind that every type may have keeps the solver from taking [`Clear`] before the verdict is there.
pub enum Undecided {}

/// The question.
pub trait Guards<V, K> {}

impl<T: ?Sized> Guards<u8, Clear> for T {}
impl<T: LockGuard<(), K> + ?Sized, K> Guards<i32, K> for T {}

/// What the type of a value that never comes to be falls back to: `()` up to edition 2021, `!` from 2024 on. The verdict falls back with it,
/// also inside of another type: a task that loops for ever ends in a `Result<!, JoinError>`.
impl LockGuard<(), Clear> for () {}
impl LockGuard<(), Clear> for <fn() -> ! as Returns>::Out {}
impl GuardsThrough<i32, Clear> for () {}
impl GuardsThrough<i32, Clear> for <fn() -> ! as Returns>::Out {}

/// Names the type `!`, which stable Rust does not.
pub trait Returns {
    type Out;
}

impl<T> Returns for fn() -> T {
    type Out = T;
}

/// The question when a method was called that takes some guards by value: those that stay are the ones which deref.
pub trait GuardsThrough<V, K> {}

impl<T: ?Sized> GuardsThrough<u8, Clear> for T {}
impl<T: LockGuard<(), K> + Deref + ?Sized, K: OfGuard> GuardsThrough<i32, K> for T {}

/// A kind that a guard has.
pub trait OfGuard {}

impl OfGuard for kind::Lock {}
impl OfGuard for kind::AsyncLock {}
impl OfGuard for kind::Permit {}
impl OfGuard for kind::Borrow {}
impl OfGuard for kind::Entered {}

/// A question about a type, which is decided as [`Guards`] is: `K` is [`Clear`] for no, and the lint that has to do with it for yes.
pub trait Asks<Q, V, K> {}

impl<T: ?Sized, Q> Asks<Q, u8, Clear> for T {}
impl<T: Answers<Q, K> + ?Sized, Q, K> Asks<Q, i32, K> for T {}

/// The answer is yes.
pub trait Answers<Q, K> {}

impl<Q> Answers<Q, Clear> for () {}
impl<Q> Answers<Q, Clear> for <fn() -> ! as Returns>::Out {}

/// Yes, not of the value itself, but of what is inside of it.
pub struct In<K>(PhantomData<K>);

/// An answer that nobody is told.
pub trait QuietAnswer {}

impl QuietAnswer for Clear {}
impl QuietAnswer for Undecided {}
impl<K: QuietAnswer> QuietAnswer for In<K> {}

/// What is left of the answer `K` when this is the answer to a question about an exception.
pub trait ExceptFor<K> {
    type Out;
}

impl<K> ExceptFor<K> for Clear {
    type Out = K;
}

impl<K, L: ExceptFor<K>> ExceptFor<K> for In<L> {
    type Out = L::Out;
}

/// Is the function `F` the function `G`? Then `K` is the lint `L`. Every function has a type of its own, so that imports, aliases and
/// generic parameters do not matter.
pub trait SameAs<G, L, V, K> {}

impl<F, G, L> SameAs<G, L, u8, Clear> for F {}
impl<F, L> SameAs<F, L, i32, L> for F {}

/// A question that the tokens have answered. It waits for the fallback of integers, as all others do: an error that comes earlier would
/// keep the compiler from getting to them.
pub trait Certainly<L, K> {}

impl<L> Certainly<L, Clear> for u8 {}
impl<L> Certainly<L, L> for i32 {}

/// What the generic parameters of the known function are: those of the call where it is the same, else [`Anything`].
pub trait Otherwise<Q> {}

impl<Q> Otherwise<Q> for i32 {}
impl Otherwise<()> for u8 {}
impl Otherwise<(Asked<Anything>,)> for u8 {}
impl Otherwise<(Asked<Anything>, Asked<Anything>)> for u8 {}
impl Otherwise<(Asked<ScopedClosure>, ())> for u8 {}

type ScopedClosure = for<'scope> fn(&'scope std::thread::Scope<'scope, 'static>);

/// Satisfies the bounds of functions that are known.
pub struct Anything;

impl AsRef<std::path::Path> for Anything {
    fn as_ref(&self) -> &std::path::Path {
        unreachable!("probes never run")
    }
}

impl AsRef<[u8]> for Anything {
    fn as_ref(&self) -> &[u8] {
        unreachable!("probes never run")
    }
}

impl std::net::ToSocketAddrs for Anything {
    type Iter = std::iter::Empty<std::net::SocketAddr>;

    fn to_socket_addrs(&self) -> std::io::Result<Self::Iter> {
        unreachable!("probes never run")
    }
}

impl std::io::Read for Anything {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        unreachable!("probes never run")
    }
}

impl std::io::Write for Anything {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        unreachable!("probes never run")
    }

    fn flush(&mut self) -> std::io::Result<()> {
        unreachable!("probes never run")
    }
}

/// What `*guard += …` adds to. For numbers the right side is evaluated first, for everything else the left.
pub trait Target<W> {}

impl<T: ?Sized> Target<u8> for T {}
impl<T: Deref<Target: Number> + ?Sized> Target<i32> for T {}

/// Types whose compound assignment is built in.
pub trait Number {}

macro_rules! numbers {
    ($($number:ty)*) => {$( impl Number for $number {} )*};
}

numbers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 bool char);

/// The kind `K`, unless the verdict of [`Target`] is a number.
pub trait Unless<K> {
    type Out;
}

impl<K> Unless<K> for u8 {
    type Out = K;
}
impl<K> Unless<K> for i32 {
    type Out = Clear;
}

/// A question about the type of a temporary.
pub struct Asked<T>(PhantomData<fn(T)>);

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Asked<T> {}

/// A question whose value comes elsewhere.
#[inline(always)]
pub fn ask<T>() -> Asked<T> {
    Asked(PhantomData)
}

/// Passes a temporary through, whose type is what is asked about.
#[inline(always)]
pub fn around<T>(value: T, _: Asked<T>) -> T {
    value
}

/// Something of the type that is asked about. Only ever called in a branch that is never taken.
#[inline(always)]
pub fn like<'a, T>(_: Asked<T>) -> &'a T {
    unreachable!("probes never run")
}

/// The function that is asked about. Only ever called in a branch that is never taken.
#[inline(always)]
pub fn asked<'a, F>(_: Asked<F>) -> &'a F {
    unreachable!("probes never run")
}

/// An argument of a function that is known. Only ever called in a branch that is never taken.
#[inline(always)]
pub fn value<T>(_: Asked<T>) -> T {
    unreachable!("probes never run")
}

/// Its argument, under another span.
#[inline(always)]
pub fn same<T: ?Sized>(place: &T) -> &T {
    place
}

/// Something of a type. Only ever called in a branch that is never taken.
#[inline(always)]
pub fn unreachable<T>() -> T {
    unreachable!("never called")
}

/// Levels of a lint at a site.
pub enum Allow {}
pub enum Warn {}
pub enum Deny {}

/// Levels of the kinds at a site: of lock, async lock, permit, borrow, entered.
pub enum Levels<Lock, AsyncLock, Permit, Borrow, Entered> {
    #[doc(hidden)]
    Never(PhantomData<(Lock, AsyncLock, Permit, Borrow, Entered)>),
}

/// Those of `#[hygiene]`, but for what only warns, which is asked apart: `Levels<Deny, Allow, Allow, Deny, Deny>` under a short name.
pub enum ByDefault {}

/// A type whose values, being of kind `Kind`, may be alive at an await under these levels.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is still held at the `.await` on line {LINE}",
    label = "taken here, and alive until its scope ends",
    note = "the task may be suspended there for long, and whoever needs what this guards waits for it, panics, or blocks the thread",
    note = "help: end it before line {LINE}: `drop(…);`, or take what you need in a block of its own: `let value = {{ … }};`",
    note = "lint: `async_hygiene::{Kind}`, explained at `async_hygiene::lints::{Kind}`"
)]
pub trait ReleasedBeforeAwait<Kind, Levels, const LINE: u32> {}

/// The same for a guard that is alive at several awaits.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` is still held at {AWAITS} awaits, first on line {LINE}",
    label = "taken here, and alive until its scope ends",
    note = "the task may be suspended there for long, and whoever needs what this guards waits for it, panics, or blocks the thread",
    note = "help: end it before line {LINE}: `drop(…);`, or take what you need in a block of its own: `let value = {{ … }};`",
    note = "lint: `async_hygiene::{Kind}`, explained at `async_hygiene::lints::{Kind}`"
)]
pub trait ReleasedBeforeAwaits<Kind, Levels, const LINE: u32, const AWAITS: u32> {}

/// A type whose values, being of kind `Kind`, may be dropped in the statement that makes them.
#[diagnostic::on_unimplemented(
    message = "this `{Self}` is dropped at once",
    label = "taken and given back in this statement",
    note = "nothing is protected by it: what comes next runs without it",
    note = "help: keep it for as long as it should hold: `let _guard = …;`",
    note = "lint: `async_hygiene::guard_dropped_at_once`, explained at `async_hygiene::lints::guard_dropped_at_once`"
)]
pub trait KeptForLater<Kind> {}

#[diagnostic::do_not_recommend]
impl<G> KeptForLater<Clear> for G {}
#[diagnostic::do_not_recommend]
impl<G> KeptForLater<Undecided> for G {}

/// Everything but a guard of kind `K`: what a message about that kind has nothing to say of.
pub trait Other<K> {}

impl<K> Other<K> for Undecided {}

/// `Site` for a guard of kind `K`, `()` for everything else.
pub trait Names<K, Site> {
    type Out;
}

warnings!();

/// Exceptions, under another span.
#[inline(always)]
pub fn these<X>(exceptions: X) -> X {
    exceptions
}

/// A warning of lint `L`, if it is the function.
#[inline(always)]
pub fn warn_function<F, G, L, Q, V, K, Site>(_: &F, _: &G, _: Q, _: V, _: PhantomData<L>, _: Site) -> Box<K::Out>
where
    F: SameAs<G, L, V, K>,
    V: Otherwise<Q>,
    K: NamesAny<Site>,
{
    unreachable!("probes never run")
}

/// A warning, in any case.
#[inline(always)]
pub fn warn_certain<Site>(_: Site) -> Box<Site> {
    unreachable!("probes never run")
}

impl<K: NamesAny<S>, S> NamesAny<S> for In<K> {
    type Out = K::Out;
}

macro_rules! name {
    ($($lint:ident)*) => {$(
        impl<S> NamesAny<S> for lints::$lint {
            type Out = S;
        }
    )*};
}

name!(
    blocking_call unawaited_future detached_task ignored_outcome unbounded_channel unbounded_concurrency
    cancel_unsafe_in_select progress_lost_in_select cancel_unsafe_in_timeout cancel_safety_unknown value_lost_on_cancel select_restarts_timer polled_after_completion futurelock self_deadlock
);

/// `Site` for a guard, `()` for everything else.
pub trait NamesAny<Site> {
    type Out;
}

impl<S> NamesAny<S> for Clear {
    type Out = ();
}

macro_rules! pass {
    ($(<$($param:ident),*> $kind:ty, $levels:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<G: ?Sized, $($param,)* const LINE: u32> ReleasedBeforeAwait<$kind, $levels, LINE> for G {}
        #[diagnostic::do_not_recommend]
        impl<G: ?Sized, $($param,)* const LINE: u32, const AWAITS: u32> ReleasedBeforeAwaits<$kind, $levels, LINE, AWAITS> for G {}
    )*};
}

pass! {
    <L> Clear, L;
    <L> Undecided, L;
    <B, C, D, E> kind::Lock, Levels<Allow, B, C, D, E>;
    <A, C, D, E> kind::AsyncLock, Levels<A, Allow, C, D, E>;
    <A, B, D, E> kind::Permit, Levels<A, B, Allow, D, E>;
    <A, B, C, E> kind::Borrow, Levels<A, B, C, Allow, E>;
    <A, B, C, D> kind::Entered, Levels<A, B, C, D, Allow>;
    <> kind::AsyncLock, ByDefault;
    <> kind::Permit, ByDefault;
    <L> Never<0>, L;
    <L> Never<1>, L;
    <L> Never<2>, L;
    <L> Never<3>, L;
    <L> Never<4>, L;
    <L> Never<5>, L;
    <L> Never<6>, L;
    <L> Never<7>, L;
}

/// Kinds that nothing has. Where the type is never inferred, the compiler says so once, and not again for a trait with ten impls or more.
pub enum Never<const N: u8> {}

macro_rules! kinds {
    ($($kind:ident: $warning:ident $text:literal [$($others:ident)*])*) => {$(
        #[must_use = $text]
        pub struct $warning;

        impl Other<kind::$kind> for Clear {}
        impl<K> ExceptFor<K> for kind::$kind { type Out = Clear; }
        $(impl Other<kind::$others> for kind::$kind {})*

        impl<S> NamesAny<S> for kind::$kind { type Out = S; }
        impl<S> Names<kind::$kind, S> for Clear { type Out = (); }
        impl<S> Names<kind::$kind, S> for kind::$kind { type Out = S; }
        $(impl<S> Names<kind::$others, S> for kind::$kind { type Out = (); })*
    )*};
}

kinds! {
    Lock: lock_held_across_await
        "a guard of a blocking lock is still held at a later `.await`: drop it before, or take what you need out of it"
        [AsyncLock Permit Borrow Entered]
    AsyncLock: async_lock_held_across_await
        "a guard of an async lock is still held at a later `.await`: all who want the lock wait as long"
        [Lock Permit Borrow Entered]
    Permit: permit_held_across_await
        "a permit is still held at a later `.await`: all who want one wait as long"
        [Lock AsyncLock Borrow Entered]
    Borrow: borrow_held_across_await
        "a `RefCell` is still borrowed at a later `.await`: whoever borrows it meanwhile panics"
        [Lock AsyncLock Permit Entered]
    Entered: span_entered_across_await
        "a scope is still entered at a later `.await`: other tasks of the thread run inside it"
        [Lock AsyncLock Permit Borrow]
}

/// A function, for code in which the keyword must not be seen: where it is, `#[async_trait]` leaves `self` alone.
#[doc(hidden)]
#[macro_export]
macro_rules! __async_hygiene_function {
    ($($function:tt)*) => {
        fn $($function)*
    };
}
