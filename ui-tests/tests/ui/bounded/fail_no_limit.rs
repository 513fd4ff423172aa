//! Nothing that says how many.
#![allow(dead_code)]

use async_hygiene::bounded;

#[bounded]
async fn nothing() {}

#[bounded()]
async fn parentheses() {}

#[bounded(reject)]
async fn only_a_flag() -> Result<(), async_hygiene::Overloaded> {
    Ok(())
}

#[bounded(queue = 3)]
async fn only_a_queue() -> Result<(), async_hygiene::Overloaded> {
    Ok(())
}

fn main() {}
