//! # async_lock_across_await
//!
//! ## Why
//! A guard of an async lock may be held across an await, but all who want the lock wait for that await too, and the same task that locks
//! again waits for itself. A permit is made to be held; counted here only where somebody sets the level by hand.
//!
//! ## Reported when
//! - a value is alive at a suspension point of the body that made it, and
//! - its type has the fact `LockGuard` of kind `AsyncLock`, or of kind `Permit` and the lint's level is written out.
//!
//! ## Example
//! ```ignore
//! let mut cache = cache.lock().await;
//! cache.insert(key, fetch(key).await);
//! ```
//!
//! ## Instead
//! ```ignore
//! let value = fetch(key).await;
//! cache.lock().await.insert(key, value);
//! ```
//!
//! ## Limits
//! As for `lock_across_await`.

use super::{Held, Words};
use crate::lints::Lint;

pub fn words(held: &Held) -> Words {
    held.words(
        Lint::AsyncLockAcrossAwait,
        "an async lock guard",
        "held",
        "locked here: a `{Self}`",
        "as long as this task is suspended there, everybody who wants the lock waits",
        None,
    )
}

pub fn permit_words(held: &Held) -> Words {
    held.words(
        Lint::AsyncLockAcrossAwait,
        "a permit",
        "held",
        "acquired here: a `{Self}`",
        "as long as this task is suspended there, one place less is free for the others",
        None,
    )
}
