//! Arguments that are unknown, misspelt, given twice, or with a value too many.
#![allow(dead_code)]

use async_hygiene::{Overloaded, bounded};

#[bounded(8, rejct)]
async fn misspelt() -> Result<(), Overloaded> {
    Ok(())
}

#[bounded(8, reject, reject)]
async fn twice() -> Result<(), Overloaded> {
    Ok(())
}

#[bounded(8, 9)]
async fn two() {}

#[bounded(8, reject = true)]
async fn with_value() -> Result<(), Overloaded> {
    Ok(())
}

#[bounded(8, wait)]
async fn unknown() {}

#[bounded(max = 8)]
async fn named() {}

#[bounded = 8]
async fn equals() {}

fn main() {}
