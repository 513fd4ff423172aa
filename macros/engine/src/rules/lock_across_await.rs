//! # lock_across_await
//!
//! ## Why
//! A task that is suspended keeps what it holds. While a guard of a blocking lock is held, any other task that wants the lock blocks its
//! whole thread; if the holder is to go on on that thread, it never does.
//!
//! ## Reported when
//! - a value is alive at a suspension point of the body that made it: a binding, a temporary, or inside another value, and
//! - its type has the fact `LockGuard` of kind `Lock`.
//!
//! ## Example
//! ```ignore
//! let balance = account.lock().unwrap();
//! audit(*balance).await;
//! ```
//!
//! ## Instead
//! ```ignore
//! let balance = *account.lock().unwrap();
//! audit(balance).await;
//! ```
//!
//! ## Limits
//! A guard behind a type parameter cannot be told; a guard inside a struct that does not say so is seen only where it is moved in.

use super::{Held, Words};
use crate::lints::Lint;

pub fn words(held: &Held) -> Words {
    held.words(
        Lint::LockAcrossAwait,
        "a lock guard",
        "held",
        "locked here: a `{Self}`",
        "while this task is suspended there, whoever wants the lock blocks its thread; on this thread that is a deadlock",
        None,
    )
}
