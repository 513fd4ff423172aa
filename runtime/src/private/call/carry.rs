//! How an interruption reaches the caller: as the error of a `Result`, as nothing, or as what the attribute says.

use std::marker::PhantomData;

use crate::{Cancelled, Interrupted, Overloaded, TimedOut};

/// A type that can say that a call was interrupted.
pub trait Carries<Why> {
    fn carry(why: Why) -> Self;
}

impl<T, E: From<Why>, Why> Carries<Why> for Result<T, E> {
    #[inline]
    fn carry(why: Why) -> Self {
        Err(E::from(why))
    }
}

/// The question, where no trait of the emitted code can have a text of its own: in a module without a prelude.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot say that a call ended in `{Why}`",
    label = "no place for `{Why}` in this type",
    note = "a call that is interrupted has no other value to return",
    note = "help: return a `Result` whose error is `From<{Why}>`, or say what to return instead: `or = …`"
)]
pub trait Says<Why> {}

#[diagnostic::do_not_recommend]
impl<T: Carries<Why>, Why> Says<Why> for T {}

/// A function that returns nothing and is cancelled simply ends.
impl Carries<Cancelled> for () {
    #[inline]
    fn carry(_: Cancelled) -> Self {}
}

/// As the return type says it. Whether it does is asked elsewhere, once: here a type that does not is passed over in silence.
pub struct Carrying<Why, T>(PhantomData<fn(Why) -> T>);

impl<Why, T> Carrying<Why, T> {
    #[inline(always)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Carrying(PhantomData)
    }
}

impl<Why, T: Carries<Why>> Carrying<Why, T> {
    #[inline(always)]
    pub fn said(self) -> Said<impl Fn(Why) -> T> {
        Said(|why| T::carry(why))
    }
}

/// Of a type that does not.
pub trait CarryingNothing<Why, T>: Sized {
    fn said(self) -> Said<fn(Why) -> T> {
        Said(|_| unreachable!("this does not compile"))
    }
}

impl<Why, T> CarryingNothing<Why, T> for Carrying<Why, T> {}

/// As the attribute says it.
#[inline(always)]
pub fn or<Why, T, F: FnOnce(Why) -> T>(instead: F) -> Said<F> {
    Said(instead)
}

/// What is said of a reason.
pub struct Said<F>(F);

/// What cannot happen to the call.
pub struct Never;

#[inline(always)]
pub fn never() -> Never {
    Never
}

/// Says it now.
pub fn say<Why, T, F: FnOnce(Why) -> T>(said: Said<F>, why: Why) -> T {
    said.say(why)
}

/// What is returned for each reason.
pub struct Outcomes<C, T, O> {
    cancelled: C,
    timed_out: T,
    overloaded: O,
}

#[inline(always)]
pub fn outcomes<C, T, O>(cancelled: C, timed_out: T, overloaded: O) -> Outcomes<C, T, O> {
    Outcomes { cancelled, timed_out, overloaded }
}

/// What a call returns when it is interrupted.
pub trait Tells<T> {
    fn tell(self, why: Interrupted) -> T;
}

/// One of the reasons, or none.
pub trait Reason<Why, T> {
    fn say(self, why: Why) -> T;
}

impl<Why, T> Reason<Why, T> for Never {
    fn say(self, _: Why) -> T {
        unreachable!("the call has nothing to be interrupted by")
    }
}

impl<Why, T, F: FnOnce(Why) -> T> Reason<Why, T> for Said<F> {
    #[inline(always)]
    fn say(self, why: Why) -> T {
        (self.0)(why)
    }
}

impl<R, C, T, O> Tells<R> for Outcomes<C, T, O>
where
    C: Reason<Cancelled, R>,
    T: Reason<TimedOut, R>,
    O: Reason<Overloaded, R>,
{
    fn tell(self, why: Interrupted) -> R {
        match why {
            Interrupted::Cancelled(why) => self.cancelled.say(why),
            Interrupted::TimedOut(why) => self.timed_out.say(why),
            Interrupted::Overloaded(why) => self.overloaded.say(why),
        }
    }
}
