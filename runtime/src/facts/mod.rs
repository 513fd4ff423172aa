//! What is known about types: facts, and how to add your own.
//!
//! A fact is an implementation of a trait. The attributes of this crate emit probes that ask the compiler whether a value's type has
//! such a fact; nothing is decided by names. A library states facts about its own types with an `impl` or a derive:
//!
//! ```
//! use async_hygiene::facts::LockGuard;
//!
//! /// While one of these lives, the table is locked.
//! pub struct TableGuard<'a>(std::sync::MutexGuard<'a, Vec<u64>>);
//!
//! impl LockGuard for TableGuard<'_> {}
//! ```

pub use async_hygiene_macros::LockGuard;

mod containers;
mod std_;
#[cfg(feature = "tokio")]
mod tokio_;

/// What sort of guard a type is. Each kind is the lint that reports it, and is documented there.
pub mod kind {
    pub use crate::lints::async_lock_across_await as AsyncLock;
    pub use crate::lints::borrow_across_await as Borrow;
    pub use crate::lints::entered_across_await as Entered;
    pub use crate::lints::lock_across_await as Lock;

    /// A permit of a semaphore, or a reserved slot of a queue. Meant to be held while the work it admits is going on, so
    /// [`async_lock_across_await`](crate::lints::async_lock_across_await) counts it only where that lint's level is set by hand.
    #[derive(Debug)]
    pub enum Permit {}
}

/// While a value of this type lives, something is locked, borrowed or entered.
///
/// `Kind` says what: a blocking lock unless stated otherwise, else one of [`kind`]. A value that *contains* a guard (an `Option`, a
/// `Result`, a `Vec` …) is one as well; the containers of the standard library are covered.
///
/// `Tag` lets a package state a fact about a type of another crate, which the orphan rule forbids otherwise:
///
/// ```
/// use async_hygiene::facts::{LockGuard, kind};
///
/// # mod foreign { pub struct Lease; }
/// struct OurFacts;
/// impl LockGuard<OurFacts, kind::AsyncLock> for foreign::Lease {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be a guard",
    note = "say so with `#[derive(LockGuard)]` or `impl LockGuard for …`"
)]
pub trait LockGuard<Tag = (), Kind = kind::Lock> {}
