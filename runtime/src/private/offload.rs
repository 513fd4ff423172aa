//! Arguments of offloaded calls on their way to another thread.
//!
//! `(&arg(&a)).how().own(a)` is decided when it is type-checked, by the kind of `a`: a value moves, a borrow is made owned and lent again
//! on the other side, a mutable borrow is turned down. Then `get()` gives, over there, what the call takes: the same type as here.

use std::borrow::Borrow;
use std::marker::PhantomData;

use crate::Lend;

/// The type of an argument.
pub struct Arg<T>(PhantomData<fn(T)>);

#[inline(always)]
pub fn arg<T>(_: &T) -> Arg<T> {
    Arg(PhantomData)
}

/// Moves.
pub struct Value;
/// Is made owned.
pub struct Borrowed;
/// Cannot.
pub struct BorrowedMutably;

/// To be imported where [`arg`] is used: methods that are found in the order of how much they borrow.
pub mod how {
    use super::{Arg, Borrowed, BorrowedMutably, Value};

    pub trait AsBorrow {
        #[inline(always)]
        fn how(&self) -> Borrowed {
            Borrowed
        }
    }
    impl<B: ?Sized> AsBorrow for Arg<&B> {}

    pub trait AsMutableBorrow {
        #[inline(always)]
        fn how(&self) -> BorrowedMutably {
            BorrowedMutably
        }
    }
    impl<B: ?Sized> AsMutableBorrow for Arg<&mut B> {}

    pub trait AsValue {
        #[inline(always)]
        fn how(&self) -> Value {
            Value
        }
    }
    impl<T> AsValue for &Arg<T> {}
}

/// What may go to another thread by value.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot move to another thread",
    label = "the offloaded work would take this along",
    note = "it is tied to the thread that made it: using or dropping it elsewhere is a data race",
    note = "help: take what the work needs out of it first, or use the form that is `Send`: `Arc` for `Rc`, `Mutex` for `RefCell`"
)]
pub trait Moves: Send {}

#[diagnostic::do_not_recommend]
impl<T: Send> Moves for T {}

/// What a borrow of may go to another thread, as a copy.
#[diagnostic::on_unimplemented(
    message = "a borrowed `{Self}` cannot move to another thread",
    label = "this is borrowed, and the offloaded work may outlive whoever it is borrowed from",
    note = "help: pass it by value, or in an `Arc`; or, if a copy will do: `impl async_hygiene::Lend for {Self} {{}}`"
)]
pub trait Lends {
    type Owned: Borrow<Self> + Send + 'static;

    fn owned(&self) -> Self::Owned;
}

#[diagnostic::do_not_recommend]
impl<B: Lend<Owned: Send + 'static> + ?Sized> Lends for B {
    type Owned = B::Owned;

    #[inline]
    fn owned(&self) -> B::Owned {
        self.to_owned()
    }
}

/// Nothing.
#[diagnostic::on_unimplemented(
    message = "a mutably borrowed `{Self}` cannot move to another thread",
    label = "this is borrowed, and the offloaded work may outlive whoever it is borrowed from",
    note = "help: pass it by value, and let the work give it back with its result"
)]
pub trait LendsMutably: Send {}

/// A value on its way.
pub struct Moved<T>(T);

// SAFETY: made of a `T: Send` only, or of a `&mut T` of such a `T`. Stated without that bound, so that a `T` which is not `Send` is one error, at the
// argument, and not a second one at the closure that holds it.
unsafe impl<T> Send for Moved<T> {}

impl<T> Moved<T> {
    #[inline(always)]
    pub fn get(self) -> T {
        self.0
    }
}

/// The owned form of a borrow on its way.
pub struct Lent<B: Lends + ?Sized>(<B as Lends>::Owned);

impl<B: Lends + ?Sized> Lent<B> {
    #[inline(always)]
    pub fn get(&self) -> &B {
        self.0.borrow()
    }
}

/// What [`Value`] does, for an argument that is known to be one.
#[inline(always)]
pub fn moved<T: Moves>(value: T) -> Moved<T> {
    Moved(value)
}

/// Nothing, in the place where something is to be shown.
#[inline(always)]
pub fn same<T>(value: T) -> T {
    value
}

impl Value {
    #[inline(always)]
    pub fn own<T: Moves>(self, value: T) -> Moved<T> {
        Moved(value)
    }
}

impl Borrowed {
    #[inline]
    pub fn own<B: Lends + ?Sized>(self, borrow: &B) -> Lent<B> {
        Lent(borrow.owned())
    }
}

impl BorrowedMutably {
    #[inline(always)]
    pub fn own<B: LendsMutably + ?Sized>(self, borrow: &mut B) -> Moved<&mut B> {
        Moved(borrow)
    }
}
