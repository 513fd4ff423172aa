//! What stands round an awaited future: the check before it, and the word on whether it may be dropped midway.

use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use pin_project_lite::pin_project;

use super::frame;
use crate::__private::question::{ByIts, Partial, Safe, Unsafe};
use crate::__private::{Asked, Asks, Clear, In, Undecided};
use crate::facts::lost::NothingKnown;

/// May the future be dropped before it is done, and is that known? By the answer to a question about types.
pub trait Mode {
    const KNOWN: bool;
    const MAY_DROP: bool;
}

macro_rules! modes {
    ($([$($generics:tt)*] $answer:ty: $known:expr, $may_drop:expr;)+) => {$(
        impl<$($generics)*> Mode for $answer {
            const KNOWN: bool = $known;
            const MAY_DROP: bool = $may_drop;
        }
    )+};
}

modes! {
    [] Clear: false, false;
    [] Undecided: false, false;
    [] NothingKnown: false, false;
    [K] In<K>: false, false;
    [] Safe: true, true;
    // A place in a queue, a count of bytes: the call that would miss them ends as well.
    [L] Partial<L>: true, true;
    [L] Unsafe<L>: true, false;
    [By, K: Mode] ByIts<By, K>: K::KNOWN, K::MAY_DROP;
    [A: Mode, B: Mode] First<A, B>: A::KNOWN || B::KNOWN, if A::KNOWN { A::MAY_DROP } else { B::MAY_DROP };
    [A: Mode, B: Mode] Both<A, B>: A::KNOWN && B::KNOWN, A::MAY_DROP && B::MAY_DROP;
}

/// The first of two answers that is one.
pub struct First<A, B>(PhantomData<(A, B)>);

/// What holds for two operations of one future.
pub struct Both<A, B>(PhantomData<(A, B)>);

/// An answer, as a value.
pub struct Verdict<K>(PhantomData<fn() -> K>);

impl<K> Clone for Verdict<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Verdict<K> {}

/// An answer that comes elsewhere.
#[inline(always)]
pub fn verdict<K>() -> Verdict<K> {
    Verdict(PhantomData)
}

/// The question. Only ever called in a branch that is never taken.
#[inline(always)]
pub fn decide<Q, T, V, K>(_: &T, _: PhantomData<Q>, _: V, _: Verdict<K>)
where
    T: Asks<Q, V, K> + ?Sized,
{
}

#[inline(always)]
pub fn first<A, B>(_: Verdict<A>, _: Verdict<B>) -> Verdict<First<A, B>> {
    verdict()
}

#[inline(always)]
pub fn both<A, B>(_: Verdict<A>, _: Verdict<B>) -> Verdict<Both<A, B>> {
    verdict()
}

/// What may be dropped, whatever its type.
#[inline(always)]
pub fn droppable() -> Verdict<Safe> {
    verdict()
}

/// What runs to its end, whatever its type.
#[inline(always)]
pub fn kept() -> Verdict<Clear> {
    verdict()
}

/// A future that is awaited.
#[inline(always)]
#[track_caller]
pub fn guarded<F, B, V>(future: F, _: (Asked<F>, Verdict<V>)) -> Guarded<B, V>
where
    // With a parameter of its own: where `future` is none, the compiler says so once.
    F: IntoFuture<IntoFuture = B>,
{
    frame::check();
    frame::at();
    Guarded { future: future.into_future(), mode: PhantomData }
}

/// A future that is awaited where nothing is asked: something is in hand that would be lost, or nothing interrupts the call at an await.
#[inline(always)]
#[track_caller]
pub fn unguarded<F>(future: F) -> F {
    frame::at();
    future
}

/// A branch of a `select!`, an argument of a `join!`.
#[inline(always)]
#[track_caller]
pub fn branch<F, B, V>(future: F, _: (Asked<F>, Verdict<V>)) -> Branch<B, V>
where
    F: IntoFuture<IntoFuture = B>,
{
    frame::check();
    frame::at();
    Branch { future: future.into_future(), mode: PhantomData }
}

/// Behind a macro that awaits branches.
#[inline(always)]
pub fn settled<T>(value: T) -> T {
    frame::settle();
    value
}

pin_project! {
    /// A future that is awaited.
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct Guarded<F, V> {
        #[pin]
        future: F,
        mode: PhantomData<fn() -> V>,
    }
}

impl<F: Future, V: Mode> Future for Guarded<F, V> {
    type Output = F::Output;

    #[inline(always)]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        if frame::stopped() {
            return Poll::Pending;
        }
        let polled = self.project().future.poll(context);
        // Else it has not waited in this poll, and the next one begins anew.
        if polled.is_pending() {
            frame::waits(V::MAY_DROP);
        }
        polled
    }
}

pin_project! {
    /// One of several futures that are awaited together.
    #[must_use = "futures do nothing unless you `.await` or poll them"]
    pub struct Branch<F, V> {
        #[pin]
        future: F,
        mode: PhantomData<fn() -> V>,
    }
}

impl<F: Future, V: Mode> Future for Branch<F, V> {
    type Output = F::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        if frame::stopped() {
            return Poll::Pending;
        }
        let polled = self.project().future.poll(context);
        if polled.is_pending() {
            frame::branch_waits(V::MAY_DROP);
        }
        polled
    }
}
