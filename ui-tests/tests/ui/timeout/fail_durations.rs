//! Texts that are no durations.
#![allow(dead_code)]

use async_hygiene::timeout;

#[timeout("")]
async fn empty() {}

#[timeout("250")]
async fn no_unit() {}

#[timeout("5 parsecs")]
async fn no_unit_of_time() {}

#[timeout("ms")]
async fn no_number() {}

#[timeout("-1s")]
async fn negative() {}

#[timeout("1,5s")]
async fn comma() {}

#[timeout("1s 1m")]
async fn order() {}

#[timeout("1.5.5s")]
async fn two_points() {}

#[timeout("0ms")]
async fn zero() {}

#[timeout("99999999999999999999d")]
async fn too_long() {}

#[timeout("1.5ns")]
async fn too_fine() {}

#[timeout("1S")]
async fn capital() {}

#[timeout("\u{0661}s")]
async fn other_digits() {}

fn main() {}
