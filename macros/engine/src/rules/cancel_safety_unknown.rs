//! # cancel_safety_unknown
//!
//! ## Why
//! An operation of which nobody has said what it loses when it is dropped may lose something. In a function that promises to be cancel safe that
//! is a gap in the proof.
//!
//! ## Reported when
//! a branch of a `select!`, or a future under a timeout, has an operation about which no fact is stated, which is not in the tables, and whose
//! body is not in the same file; in a function with `#[cancel_safe]` each operation that it awaits, too.
//!
//! ## Example
//! ```ignore
//! #[cancel_safe]
//! async fn refresh(&mut self) {
//!     elsewhere::reload(&mut self.cache).await;
//! }
//! ```
//!
//! ## Instead
//! ```ignore
//! #[cancel_safe]
//! async fn refresh(&mut self) {
//!     uncancelled(elsewhere::reload(self.cache.clone())).await;
//! }
//! ```
//!
//! ## Limits
//! A future behind `dyn` or a type parameter is unknown unless its bounds have `CancelSafe`.

use super::Scene;
use super::cancel_unsafe_in_select::{branches, each, path_span};
use super::cancel_unsafe_in_timeout::timed;
use crate::judge::{self, Dropped};
use crate::rewrite::Ask;

pub fn look(scene: &Scene<'_>, asks: &mut Vec<Ask>) {
    for race in &scene.scan.races {
        branches(scene, race, &mut |operation, _, dropped| {
            let second = ("dropped_by_another_branch", path_span(race));
            let words = operation.unknown(dropped);
            asks.extend(judge::asks_unknown(operation, words, race.around.levels, second, &race.cfg));
        });
    }
    for call in &scene.scan.calls {
        let Some(future) = timed(scene, call) else { continue };
        each(scene, call, future, Dropped::Timeout, &mut |operation, _, dropped| {
            let second = ("dropped_when_the_time_is_up", call.name.span());
            let words = operation.unknown(dropped);
            asks.extend(judge::asks_unknown(operation, words, call.around.levels, second, &call.cfg));
        });
    }
}
