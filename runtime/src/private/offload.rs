//! Arguments of offloaded calls on their way to another thread.
//!
//! `(&&arg(&a)).how().own(a)` is decided when it is type-checked, by the kind of `a`: a value moves, a borrow is made owned and lent again
//! on the other side, a mutable borrow is turned down. Then `unpack()` gives, over there, what the call takes: the same type as here.

use std::borrow::Borrow;
use std::marker::PhantomData;

use crate::Lend;

/// The type of an argument.
pub struct Arg<T>(PhantomData<fn(T)>);

#[inline(always)]
pub fn arg<T>(_: &T) -> Arg<T> {
    Arg(PhantomData)
}

/// Nothing, in the place where something is to be shown.
#[inline(always)]
pub fn same<T>(value: T) -> T {
    value
}

/// Moves.
pub struct Value;
/// Is made owned.
pub struct Borrowed;
/// Cannot.
pub struct BorrowedMutably;

/// To be imported where [`arg`] is used: one method for each step in which the compiler looks for it, in this order.
pub mod how {
    use super::{Arg, Borrowed, BorrowedMutably, Value};

    pub trait AsBorrow {
        #[inline(always)]
        fn how(&self) -> Borrowed {
            Borrowed
        }
    }
    impl<B: ?Sized> AsBorrow for &Arg<&B> {}

    pub trait AsMutableBorrow {
        #[inline(always)]
        fn how(&self) -> BorrowedMutably {
            BorrowedMutably
        }
    }
    impl<B: ?Sized> AsMutableBorrow for &&Arg<&mut B> {}

    pub trait AsValue {
        #[inline(always)]
        fn how(&self) -> Value {
            Value
        }
    }
    impl<T> AsValue for Arg<T> {}
}

/// Whether a `T` may go to another thread. Asked of a type of ours: of `T`, rustc would propose to borrow the argument, or to restrict a
/// type parameter by this trait.
///
/// # Safety
///
/// `T` is `Send`.
#[diagnostic::on_unimplemented(
    message = "a `{T}` cannot move to another thread",
    label = "the offloaded work would take this along, and it is not `Send`",
    note = "what is not `Send` belongs to the thread it is on, where alone it may be used and dropped",
    note = "help: take what the work needs out of it first; or use `Arc` for `Rc`, or `Mutex` for `RefCell`, or `Send` as a bound of a type parameter"
)]
pub unsafe trait Takes<T> {}

// SAFETY: it is.
#[diagnostic::do_not_recommend]
unsafe impl<T: Send> Takes<T> for Value {}

/// Whether a `T` may come back from another thread.
///
/// # Safety
///
/// `T` is `Send`.
#[diagnostic::on_unimplemented(
    message = "a `{T}` cannot come back from another thread",
    label = "this is made on the blocking pool, and it is not `Send`",
    note = "what is not `Send` belongs to the thread it is on, where alone it may be used and dropped",
    note = "help: give back something that is: `Arc` for `Rc`, or `Box<dyn Error + Send + Sync>` for `Box<dyn Error>`, or a value for its guard"
)]
pub unsafe trait Gives<T> {}

// SAFETY: it is.
#[diagnostic::do_not_recommend]
unsafe impl<T: Send> Gives<T> for Value {}

/// Whether a copy of a `B` may go to another thread.
#[diagnostic::on_unimplemented(
    message = "a borrowed `{B}` cannot move to another thread",
    label = "this is borrowed, and the offloaded work may outlive its owner",
    note = "help: pass it by value, or in an `Arc`; or, where a copy will do and the type is yours: `impl async_hygiene::Lend for {B} {{}}`"
)]
pub trait Copies<B: ?Sized> {
    type Owned;

    fn copy(borrow: &B) -> Self::Owned;
}

#[diagnostic::do_not_recommend]
impl<B: Lend<Owned: Send + 'static> + ?Sized> Copies<B> for Borrowed {
    type Owned = B::Owned;

    #[inline]
    fn copy(borrow: &B) -> B::Owned {
        borrow.to_owned()
    }
}

/// Whether a `&mut` of this type may go to another thread: never.
///
/// # Safety
///
/// The type is `Send`.
#[diagnostic::on_unimplemented(
    message = "a mutably borrowed `{Self}` cannot move to another thread",
    label = "this is borrowed, and the offloaded work may outlive its owner",
    note = "help: pass it by value, and let the work give it back with its result: `-> (…, {Self})`"
)]
pub unsafe trait SharedMutably {}

/// A value on its way.
pub struct Moved<T>(T);

// SAFETY: made where `Value: Takes<T>`, `Value: Gives<T>`, or of a `&mut` of what is `SharedMutably` only, so `T` is `Send`. Stated without that bound, so that a `T`
// which is not is one error, at the argument or the result, and not a second one at the closure that holds it.
unsafe impl<T> Send for Moved<T> {}

impl<T> Moved<T> {
    #[inline(always)]
    pub fn unpack(self) -> T {
        self.0
    }
}

/// What [`Value`] does, for an argument that is known to be one.
#[inline(always)]
pub fn moved<T>(value: T) -> Moved<T>
where
    Value: Takes<T>,
{
    Moved(value)
}

/// The result.
#[inline(always)]
pub fn back<T>(value: T) -> Moved<T>
where
    Value: Gives<T>,
{
    Moved(value)
}

impl Value {
    #[inline(always)]
    pub fn own<T>(self, value: T) -> Moved<T>
    where
        Value: Takes<T>,
    {
        Moved(value)
    }
}

/// The owned form of a borrow on its way. `O` is a parameter, so that this is a type whether or not a `B` can be copied: where it cannot,
/// that is one error.
pub struct Lent<B: ?Sized, O>(O, PhantomData<fn() -> Box<B>>);

impl<B: ?Sized, O: Borrow<B>> Lent<B, O> {
    #[inline(always)]
    pub fn unpack(&self) -> &B {
        self.0.borrow()
    }
}

impl Borrowed {
    #[inline]
    pub fn own<B: ?Sized, O>(self, borrow: &B) -> Lent<B, O>
    where
        Borrowed: Copies<B, Owned = O>,
    {
        Lent(Borrowed::copy(borrow), PhantomData)
    }
}

impl BorrowedMutably {
    #[inline(always)]
    pub fn own<B: SharedMutably + ?Sized>(self, borrow: &mut B) -> Moved<&mut B> {
        Moved(borrow)
    }
}
