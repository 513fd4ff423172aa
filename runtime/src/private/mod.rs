//! What the emitted code calls. Not part of the public interface: it changes without notice.
//!
//! A probe asks whether the type of a value is a guard, and of which kind. It is decided when inference is finished, because the verdict
//! hangs on an integer variable `V`, the literal `0` of the call: for every type `V = u8` is possible, and for guards `V = i32` too, so
//! that for anything but a guard `V` is `u8` at once, and for a guard it stays open until the fallback of integers makes it `i32`. The
//! kind `K` follows from `V`: [`Clear`], or that of the guard's [`LockGuard`] fact.
#![allow(missing_docs, missing_debug_implementations, non_camel_case_types)]

pub use std::marker::PhantomData;
use std::ops::Deref;

use crate::facts::{LockGuard, kind};

/// Not a guard.
pub enum Clear {}

/// The question.
pub trait Guards<V, K> {}

impl<T: ?Sized> Guards<u8, Clear> for T {}
impl<T: LockGuard<(), K> + ?Sized, K> Guards<i32, K> for T {}

/// The question when a method was called that takes some guards by value: those that stay are the ones which deref.
pub trait GuardsThrough<V, K> {}

impl<T: ?Sized> GuardsThrough<u8, Clear> for T {}
impl<T: LockGuard<(), K> + Deref + ?Sized, K> GuardsThrough<i32, K> for T {}

/// A question that was asked: about a `T`, with the verdict `V` and the kind `K`.
pub struct Asked<T: ?Sized, V, K>(PhantomData<fn(&T, V, K)>);

impl<T: ?Sized, V, K> Clone for Asked<T, V, K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized, V, K> Copy for Asked<T, V, K> {}

/// Asks about a binding. Only ever called in a branch that is never taken.
#[inline(always)]
pub fn of<T: Guards<V, K> + ?Sized, V, K>(_: &T, _: V) -> Asked<T, V, K> {
    Asked(PhantomData)
}

/// As [`of`], after a method that may have taken the value.
#[inline(always)]
pub fn of_through<T: GuardsThrough<V, K> + ?Sized, V, K>(_: &T, _: V) -> Asked<T, V, K> {
    Asked(PhantomData)
}

/// Asks about a type.
#[inline(always)]
pub fn of_type<T: Guards<V, K> + ?Sized, V, K>(_: V) -> Asked<T, V, K> {
    Asked(PhantomData)
}

/// As [`of_type`], after a method that may have taken the value.
#[inline(always)]
pub fn of_type_through<T: GuardsThrough<V, K> + ?Sized, V, K>(_: V) -> Asked<T, V, K> {
    Asked(PhantomData)
}

/// A question whose value comes elsewhere.
#[inline(always)]
pub fn ask<T: ?Sized, V, K>(_: V) -> Asked<T, V, K> {
    Asked(PhantomData)
}

/// Asks about a temporary, which passes through.
#[inline(always)]
pub fn around<T: Guards<V, K>, V, K>(value: T, _: Asked<T, V, K>) -> T {
    value
}

/// As [`around`], when a method follows that may take the value.
#[inline(always)]
pub fn around_through<T: GuardsThrough<V, K>, V, K>(value: T, _: Asked<T, V, K>) -> T {
    value
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

/// As [`around`], for the target of a compound assignment.
#[inline(always)]
pub fn around_unless_number<T, V, K, W>(value: T, _: (Asked<T, V, W::Out>, V, W)) -> T
where
    T: Guards<V, K> + Target<W>,
    W: Unless<K>,
{
    value
}

/// The level of a lint at a site: what of a guard of kind `K` is denied, and the type that a warning hangs on.
pub trait Level {
    type Denied<K>;
    type Warned<Site>;
}
pub enum Allow {}
pub enum Warn {}
pub enum Deny {}

impl Level for Allow {
    type Denied<K> = Clear;
    type Warned<Site> = ();
}
impl Level for Warn {
    type Denied<K> = Clear;
    type Warned<Site> = Site;
}
impl Level for Deny {
    type Denied<K> = K;
    type Warned<Site> = ();
}

/// The level that holds for a guard of kind `Self`, of those for lock, async lock, permit, borrow, entered.
pub trait At<Levels> {
    type Denied;
    type Warned;
}

impl<L> At<L> for Clear {
    type Denied = Clear;
    type Warned = ();
}

/// No guard that is denied at an await.
#[diagnostic::on_unimplemented(
    message = "a `{Guard}` is still held at the `.await` on line {LINE}",
    label = "taken here, and alive until its scope ends",
    note = "the task may be suspended there for long, and whoever needs what this guards waits for it, panics, or blocks the thread",
    note = "help: end it before line {LINE}: drop it, or take what you need out of it in a block of its own",
    note = "lint: `async_hygiene::{Self}`, explained at `async_hygiene::lints::{Self}`"
)]
pub trait ReleasedBeforeAwait<Guard: ?Sized, const LINE: u32> {}

/// The same for a guard that is alive at several awaits.
#[diagnostic::on_unimplemented(
    message = "a `{Guard}` is still held at the `.await` on line {LINE}, and at {MORE} more",
    label = "taken here, and alive until its scope ends",
    note = "the task may be suspended there for long, and whoever needs what this guards waits for it, panics, or blocks the thread",
    note = "help: end it before line {LINE}: drop it, or take what you need out of it in a block of its own",
    note = "lint: `async_hygiene::{Self}`, explained at `async_hygiene::lints::{Self}`"
)]
pub trait ReleasedBeforeAwaits<Guard: ?Sized, const LINE: u32, const MORE: u32> {}

#[diagnostic::do_not_recommend]
impl<G: ?Sized, const LINE: u32> ReleasedBeforeAwait<G, LINE> for Clear {}
#[diagnostic::do_not_recommend]
impl<G: ?Sized, const LINE: u32, const MORE: u32> ReleasedBeforeAwaits<G, LINE, MORE> for Clear {}

/// What is dropped in the statement that takes it.
#[diagnostic::on_unimplemented(
    message = "this `{Guard}` is dropped at once: nothing is protected by it",
    label = "taken and given back in this statement",
    note = "what comes next runs without it",
    note = "help: keep it for as long as it should hold: `let _guard = …;`",
    note = "lint: `async_hygiene::guard_dropped_at_once`"
)]
pub trait KeptForLater<Guard: ?Sized> {}

#[diagnostic::do_not_recommend]
impl<G: ?Sized> KeptForLater<G> for Clear {}

/// Everything but a guard of kind `K`: what a message about that kind has nothing to say of.
pub trait Other<K> {}

/// `Site` for a guard of kind `K`, `()` for everything else.
pub trait Names<K, Site> {
    type Out;
}

/// A warning, when what was asked about is a guard of kind `Kind`. The type of the result decides: `Site` must be used.
///
/// In a box, because of a bare value rustc says that `let _ = …` is the remedy, and shows where, which is wrong here.
#[inline(always)]
pub fn warn<Kind, Site, T: ?Sized, V, K: Names<Kind, Site>>(
    _: &Asked<T, V, K>,
    _: PhantomData<Kind>,
    _: Site,
) -> Box<K::Out> {
    unreachable!("probes never run")
}

/// A warning, when what was asked about is a guard of any kind.
#[inline(always)]
pub fn warn_any<Site, T: ?Sized, V, K: NamesAny<Site>>(_: &Asked<T, V, K>, _: Site) -> Box<K::Out> {
    unreachable!("probes never run")
}

/// `Site` for a guard, `()` for everything else.
pub trait NamesAny<Site> {
    type Out;
}

impl<S> NamesAny<S> for Clear {
    type Out = ();
}

macro_rules! kinds {
    ($($kind:ident at $level:ident: $warning:ident $text:literal [$($others:ident)*])*) => {$(
        #[must_use = $text]
        pub struct $warning;

        impl<L1: Level, L2: Level, L3: Level, L4: Level, L5: Level> At<(L1, L2, L3, L4, L5)> for kind::$kind {
            type Denied = $level::Denied<Self>;
            type Warned = $level::Warned<$warning>;
        }

        impl Other<kind::$kind> for Clear {}
        $(impl Other<kind::$others> for kind::$kind {})*

        impl<S> NamesAny<S> for kind::$kind { type Out = S; }
        impl<S> Names<kind::$kind, S> for Clear { type Out = (); }
        impl<S> Names<kind::$kind, S> for kind::$kind { type Out = S; }
        $(impl<S> Names<kind::$others, S> for kind::$kind { type Out = (); })*
    )*};
}

kinds! {
    Lock at L1: lock_held_across_await
        "a guard of a blocking lock is still held at a later `.await`: drop it before, or take what you need out of it"
        [AsyncLock Permit Borrow Entered]
    AsyncLock at L2: async_lock_held_across_await
        "a guard of an async lock is still held at a later `.await`: all who want the lock wait as long"
        [Lock Permit Borrow Entered]
    Permit at L3: permit_held_across_await
        "a permit is still held at a later `.await`: all who want one wait as long"
        [Lock AsyncLock Borrow Entered]
    Borrow at L4: borrow_held_across_await
        "a `RefCell` is still borrowed at a later `.await`: whoever borrows it meanwhile panics"
        [Lock AsyncLock Permit Entered]
    Entered at L5: span_entered_across_await
        "a span or context is still entered at a later `.await`: other tasks of the thread run inside it"
        [Lock AsyncLock Permit Borrow]
}
