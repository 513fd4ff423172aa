//! Async mistakes that do not compile.
#![warn(missing_docs)]

pub use async_hygiene_macros::{LockGuard, hygiene, no_lock_across_await};

pub mod facts;
pub mod lints;

#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;
