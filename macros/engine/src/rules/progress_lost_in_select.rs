//! # progress_lost_in_select
//!
//! ## Why
//! A branch that is dropped and made anew starts from behind: it gives up its place in the queue of a lock, a semaphore or a channel, and
//! where the others are quicker it never gets its turn. Nothing is lost that another call would not bring back.
//!
//! ## Reported when
//! as `cancel_unsafe_in_select`, for operations with the facts `DropPartial` and `CancelPartial`.
//!
//! ## Example
//! ```ignore
//! loop {
//!     select! {
//!         permit = limit.acquire() => start(permit?),
//!         _ = tick.tick() => report(),
//!     }
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! let mut permit = std::pin::pin!(limit.acquire());
//! loop {
//!     select! {
//!         permit = &mut permit => break start(permit?),
//!         _ = tick.tick() => report(),
//!     }
//! }
//! ```
//!
//! ## Limits
//! Those of `cancel_unsafe_in_select`.

use super::Scene;
use super::cancel_unsafe_in_select::races;
use crate::judge::Sort;
use crate::lints::Lint;
use crate::rewrite::Ask;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    races(scene, Lint::ProgressLostInSelect, Sort::Partial, asks);
}
