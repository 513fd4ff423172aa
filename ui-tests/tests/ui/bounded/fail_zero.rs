//! A bound of 0, as a literal.
#![allow(dead_code)]

use async_hygiene::bounded;

#[bounded(0)]
async fn literal() {}

#[bounded(0usize)]
async fn suffixed() {}

#[bounded((0x0))]
async fn parentheses() {}

fn main() {}
