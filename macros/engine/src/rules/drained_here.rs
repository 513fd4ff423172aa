//! Channels whose sender waits for room that only its own task could make: a part of [`self_deadlock`](super::self_deadlock).

use super::Scene;
use crate::rewrite::Ask;

pub fn look(_: &Scene<'_>, _: &mut Vec<Ask>) {}
