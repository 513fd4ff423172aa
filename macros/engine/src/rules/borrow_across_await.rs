//! # borrow_across_await
//!
//! ## Why
//! While a task is suspended with a `RefCell` borrowed, any other task of the thread that borrows it mutably panics; with a `RefMut` alive
//! any borrow does.
//!
//! ## Reported when
//! - a value is alive at a suspension point of the body that made it, and
//! - its type has the fact `LockGuard` of kind `Borrow`.
//!
//! ## Example
//! ```ignore
//! let session = self.session.borrow();
//! send(&session.token).await;
//! ```
//!
//! ## Instead
//! ```ignore
//! let token = self.session.borrow().token.clone();
//! send(&token).await;
//! ```
//!
//! ## Limits
//! As for `lock_across_await`.

use super::{Held, Words};
use crate::lints::Lint;

pub fn words(held: &Held) -> Words {
    held.words(
        Lint::BorrowAcrossAwait,
        "a `RefCell` borrow",
        "alive",
        "borrowed here: a `{Self}`",
        "while this task is suspended there, another task that borrows the cell panics",
        None,
    )
}
