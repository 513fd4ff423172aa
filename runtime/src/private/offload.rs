//! Arguments of offloaded calls on their way to another thread.
//!
//! `(&&arg(&a)).how().own(a)` is decided when it is type-checked, by the kind of `a`: a value moves, a borrow is made owned and lent again
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

/// To be imported where `get` is used.
pub mod loan {
    /// The owned form of a borrow on its way.
    pub trait Loan<B: ?Sized> {
        fn get(&self) -> &B;
    }
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
    note = "help: take what the work needs out of it first; or use `Arc` for `Rc`, `Mutex` for `RefCell`, and `Send` as a bound of a type parameter"
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
    note = "help: give back something that is: `Arc` for `Rc`, `Box<dyn Error + Send + Sync>` for `Box<dyn Error>`, the value in place of its guard"
)]
pub unsafe trait Gives<T> {}

// SAFETY: it is.
#[diagnostic::do_not_recommend]
unsafe impl<T: Send> Gives<T> for Value {}

/// Whether a copy of a `B` may go to another thread.
#[diagnostic::on_unimplemented(
    message = "a borrowed `{B}` cannot move to another thread",
    label = "this is borrowed, and the offloaded work may outlive whoever it is borrowed from",
    note = "help: pass it by value, or in an `Arc`; or, where a copy will do: `impl async_hygiene::Lend for {B} {{}}`"
)]
pub trait Copies<B: ?Sized> {
    type Owned: Borrow<B> + Send + 'static;

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

/// Whether a `&mut B` may go to another thread: never.
///
/// # Safety
///
/// `B` is `Send`.
#[diagnostic::on_unimplemented(
    message = "a mutably borrowed `{B}` cannot move to another thread",
    label = "this is borrowed, and the offloaded work may outlive whoever it is borrowed from",
    note = "help: pass it by value, and let the work give it back with its result"
)]
pub unsafe trait Shares<B: ?Sized> {}

/// Without one that might apply, the question would be answered before `B` is known.
pub enum Nothing {}

// SAFETY: it is.
#[diagnostic::do_not_recommend]
unsafe impl Shares<Nothing> for BorrowedMutably {}

/// A value on its way.
pub struct Moved<T>(T);

// SAFETY: made where `Value: Takes<T>`, `Value: Gives<T>` or `BorrowedMutably: Shares<B>` only, so `T` is `Send`. Stated without that bound, so that a `T`
// which is not is one error, at the argument or the result, and not a second one at the closure that holds it.
unsafe impl<T> Send for Moved<T> {}

impl<T> Moved<T> {
    #[inline(always)]
    pub fn get(self) -> T {
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

struct Lent<O>(O);

impl<B: ?Sized, O: Borrow<B>> loan::Loan<B> for Lent<O> {
    #[inline(always)]
    fn get(&self) -> &B {
        self.0.borrow()
    }
}

impl Borrowed {
    /// An opaque type has its bounds whatever `B` is: a `B` that cannot be copied is one error.
    #[inline]
    pub fn own<B: ?Sized>(self, borrow: &B) -> impl loan::Loan<B> + Send + 'static + use<B>
    where
        Borrowed: Copies<B>,
    {
        Lent(<Borrowed as Copies<B>>::copy(borrow))
    }
}

impl BorrowedMutably {
    #[inline(always)]
    pub fn own<B: ?Sized>(self, borrow: &mut B) -> Moved<&mut B>
    where
        BorrowedMutably: Shares<B>,
    {
        Moved(borrow)
    }
}
