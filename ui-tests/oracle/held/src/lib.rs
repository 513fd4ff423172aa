//! What the oracle puts into other people's code: values that drop something, each of a type of its own, and what to do with them.
//!
//! Compiled into scratch copies only, under the name `held`.

use std::future::Future;
use std::hint::black_box;
use std::ops::Deref;

/// A value with drop glue; `N` says which. Like a lock guard it derefs.
pub struct Guard<const N: u32>(Inside);

/// What a guard derefs to.
pub struct Inside(u8);

impl<const N: u32> Guard<N> {
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Guard(Inside(black_box(1)))
    }

    /// Consumes, as the guards of tokio do.
    pub fn downgrade(self) -> u8 {
        self.number()
    }

    /// Consumes, and gives back.
    pub fn into_other(self) -> Guard<N> {
        self
    }

    /// The guard, if there is one.
    pub fn maybe() -> Option<Guard<N>> {
        yes().then(Guard::new)
    }

    /// The guard, or why not.
    pub fn attempt() -> Result<Guard<N>, u8> {
        Self::maybe().ok_or(0)
    }
}

impl<const N: u32> Drop for Guard<N> {
    fn drop(&mut self) {
        black_box(&self.0);
    }
}

impl<const N: u32> Deref for Guard<N> {
    type Target = Inside;

    fn deref(&self) -> &Inside {
        &self.0
    }
}

impl Inside {
    pub fn number(&self) -> u8 {
        self.0
    }

    /// Sounds as if it took the guard, and takes what is inside.
    pub fn take(&self) -> u8 {
        self.0
    }

    pub fn first(&self) -> Option<u8> {
        yes().then_some(self.0)
    }

    pub fn checked(&self) -> Result<u8, u8> {
        self.first().ok_or(0)
    }
}

/// A struct to be taken apart.
pub struct Pair<A, B> {
    pub a: A,
    pub b: B,
}

/// A condition that nobody can foresee.
pub fn yes() -> bool {
    black_box(true)
}

pub async fn ready() {}

pub async fn value<T>(value: T) -> T {
    value
}

pub fn eat<T>(_: T) {}

pub fn look<T: ?Sized>(_: &T) {}

pub fn pass<T>(value: T) -> T {
    value
}

pub fn second<A, B>(_: A, b: B) -> B {
    b
}

/// Calls it, and hands out its future.
pub fn start<F: Future>(make: impl FnOnce() -> F) -> F {
    make()
}
