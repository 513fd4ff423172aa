//! # entered_across_await
//!
//! ## Why
//! An entered span, runtime or context is a fact about the thread, not about the task. While the task is suspended, whatever else runs on
//! the thread runs inside it: events land in the wrong span, tasks in the wrong runtime.
//!
//! ## Reported when
//! - a value is alive at a suspension point of the body that made it, and
//! - its type has the fact `LockGuard` of kind `Entered`.
//!
//! ## Example
//! ```ignore
//! let _entered = span.enter();
//! handle(request).await;
//! ```
//!
//! ## Instead
//! ```ignore
//! handle(request).instrument(span).await;
//! ```
//!
//! ## Limits
//! As for `lock_across_await`. The body that `block_on` runs stays on its thread, which that of `#[tokio::main]` and `#[tokio::test]` does:
//! what is entered there, a subscriber above all, is meant to hold to its end. Nothing is said of it.

use super::{Held, Words};
use crate::lints::Lint;

pub fn words(held: &Held) -> Words {
    let (line, name) = (held.line, held.name.as_deref().unwrap_or("…"));
    held.words(
        Lint::EnteredAcrossAwait,
        "an entered scope",
        "entered",
        "entered here: a `{Self}`",
        "while this task is suspended there, other tasks of the thread run inside it, and it may go on on another thread",
        Some(format!("end it before line {line}: `drop({name});`, or let a span go with the future: `.instrument(span).await`")),
    )
}
