//! A bound that is no number of calls.
#![allow(dead_code)]

use async_hygiene::bounded;

const MOST: u32 = 3;

#[bounded(MOST)]
async fn constant() {}

#[bounded("8")]
async fn text() {}

#[bounded(-1)]
async fn negative() {}

#[bounded(1.5)]
async fn float() {}

#[bounded(3u8)]
async fn suffixed() {}

#[bounded(most)]
async fn parameter(most: u8) {
    let _ = most;
}

fn main() {}
