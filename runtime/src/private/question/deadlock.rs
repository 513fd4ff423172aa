//! Tasks that wait for themselves.

use std::ops::Deref;
use std::pin::Pin;

use crate::__private::tagged::Tagged;
use crate::__private::{Answers, Clear, ExceptFor, PhantomData};
use crate::facts::{DropPartial, TaskHandle, lost};
use crate::lints;

/// Do those who wait in the method `Method` get what they wait for one after the other, and only when what was given is given back?
pub struct TakesTurns<Method>(PhantomData<Method>);

// Whoever loses a place in a queue by being dropped has one.
impl<T, Method> Answers<TakesTurns<Method>, lints::futurelock> for T where
    T: DropPartial<Method, (), lost::place_in_queue> + ?Sized
{
}
impl<T, Method, Tag> Answers<Tagged<TakesTurns<Method>, Tag>, lints::futurelock> for T where
    T: DropPartial<Method, Tag, lost::place_in_queue> + ?Sized
{
}

/// Can there be only one at a time of what the method `Method` gives, with or without a queue?
pub struct TakesWhole<Method>(PhantomData<Method>);

impl<T, Method> Answers<TakesWhole<Method>, lints::self_deadlock> for T where
    T: DropPartial<Method, (), lost::place_in_queue> + ?Sized
{
}
impl<T, Method, Tag> Answers<Tagged<TakesWhole<Method>, Tag>, lints::self_deadlock> for T where
    T: DropPartial<Method, Tag, lost::place_in_queue> + ?Sized
{
}

/// The lock of futures, which has no queue.
#[cfg(feature = "futures")]
mod of_futures {
    use super::{Answers, TakesWhole};
    use crate::facts::method;
    use crate::lints;
    use futures_util::lock::Mutex;
    use std::rc::Rc;
    use std::sync::Arc;

    macro_rules! locks {
        ($($type:ty)*) => {$(
            impl<T: ?Sized> Answers<TakesWhole<method::lock>, lints::self_deadlock> for $type {}
            impl<T: ?Sized> Answers<TakesWhole<method::lock_owned>, lints::self_deadlock> for $type {}
        )*};
    }

    locks!(Mutex<T> &Mutex<T> Arc<Mutex<T>> &Arc<Mutex<T>> Rc<Mutex<T>> &Rc<Mutex<T>>);
}

/// Is it what a lock gives that blocks the thread, and that the same thread cannot take twice?
pub enum BlockingGuard {}

impl<T: ?Sized> Answers<BlockingGuard, lints::self_deadlock> for std::sync::MutexGuard<'_, T> {}
impl<T: ?Sized> Answers<BlockingGuard, lints::self_deadlock> for std::sync::RwLockReadGuard<'_, T> {}
impl<T: ?Sized> Answers<BlockingGuard, lints::self_deadlock> for std::sync::RwLockWriteGuard<'_, T> {}
impl<T: Answers<BlockingGuard, K>, E, K> Answers<BlockingGuard, K> for Result<T, E> {}

#[allow(unused_macros)] // the features decide
macro_rules! lock_api {
    ($lock_api:ident) => {
        impl<R: $lock_api::RawMutex, T: ?Sized> Answers<BlockingGuard, lints::self_deadlock>
            for $lock_api::MutexGuard<'_, R, T>
        {
        }
        impl<R: $lock_api::RawRwLock, T: ?Sized> Answers<BlockingGuard, lints::self_deadlock>
            for $lock_api::RwLockReadGuard<'_, R, T>
        {
        }
        impl<R: $lock_api::RawRwLock, T: ?Sized> Answers<BlockingGuard, lints::self_deadlock>
            for $lock_api::RwLockWriteGuard<'_, R, T>
        {
        }
    };
}

#[cfg(feature = "lock_api_04")]
lock_api!(lock_api_04);
#[cfg(feature = "lock_api_05")]
lock_api!(lock_api_05);

/// Is it the sending end of a channel whose `Method` waits for room, if it has a bound?
pub struct WaitsForRoom<Method>(PhantomData<Method>);

impl<T: Sender<Method> + ?Sized, Method> Answers<WaitsForRoom<Method>, lints::self_deadlock> for T {}

/// The same, asked because of another sender that waits before.
pub struct WaitsBehind<Method>(PhantomData<Method>);

impl<T: Sender<Method> + ?Sized, Method> Answers<WaitsBehind<Method>, lints::futurelock> for T {}

/// A sending end of which there is one receiver, or what points to one.
pub trait Sender<Method> {}

#[cfg(feature = "tokio")]
impl<T> Sender<crate::facts::method::send> for tokio::sync::mpsc::Sender<T> {}
#[cfg(feature = "tokio")]
impl<T> Sender<crate::facts::method::reserve> for tokio::sync::mpsc::Sender<T> {}
impl<Method, T: Sender<Method> + ?Sized> Sender<Method> for &T {}
impl<Method, T: Sender<Method> + ?Sized> Sender<Method> for &mut T {}

/// Is it driven by somebody else, whether anybody polls it or not? The exception to [`TakesTurns`].
pub enum IsTask {}

/// Driven by who does this when the handle is dropped.
pub struct Driven<OnDrop>(PhantomData<OnDrop>);

/// The same of what is pointed to.
pub struct DrivenThere<OnDrop>(PhantomData<OnDrop>);

impl<T: TaskHandle<(), D> + ?Sized, D> Answers<IsTask, Driven<D>> for T {}
impl<P: Deref<Target: TaskHandle<(), D>>, D> Answers<IsTask, DrivenThere<D>> for Pin<P> {}
impl<T: TaskHandle<(), D> + ?Sized, D> Answers<IsTask, DrivenThere<D>> for &mut T {}
impl<T: TaskHandle<Tag, D> + ?Sized, D, Tag> Answers<Tagged<IsTask, Tag>, Driven<D>> for T {}
impl<P: Deref<Target: TaskHandle<Tag, D>>, D, Tag> Answers<Tagged<IsTask, Tag>, DrivenThere<D>> for Pin<P> {}
impl<T: TaskHandle<Tag, D> + ?Sized, D, Tag> Answers<Tagged<IsTask, Tag>, DrivenThere<D>> for &mut T {}

impl<D, K> ExceptFor<K> for Driven<D> {
    type Out = Clear;
}
impl<D, K> ExceptFor<K> for DrivenThere<D> {
    type Out = Clear;
}
