//! # cancel_safety_unknown
//!
//! TODO-RULE

use super::Scene;
use crate::rewrite::Ask;

pub fn look(_: &Scene<'_>, _: &mut Vec<Ask>) {}
