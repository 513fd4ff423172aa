//! A bound of 0, as a constant.
#![allow(dead_code)]

use async_hygiene::bounded;

const MOST: usize = 3 - 3;

#[bounded(MOST)]
async fn constant() {}

#[bounded(MOST * 2)]
async fn product() {}

fn main() {}
