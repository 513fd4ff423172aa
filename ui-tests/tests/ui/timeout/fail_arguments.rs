//! Arguments that are unknown, misspelt, given twice, without a value, or with one too many.
#![allow(dead_code)]

use async_hygiene::timeout;

#[timeout("1s", gracefull)]
async fn misspelt() {}

#[timeout("1s", graceful, graceful)]
async fn twice() {}

#[timeout("1s", "2s")]
async fn two() {}

#[timeout("1s", graceful = true)]
async fn with_value() {}

#[timeout("1s", or)]
async fn without_value() {}

#[timeout("1s", token = stop)]
async fn of_another() {}

#[timeout("1s" graceful)]
async fn no_comma() {}

#[timeout = "1s"]
async fn equals() -> Result<(), async_hygiene::TimedOut> {
    Ok(())
}

#[timeout(limit = "1s")]
async fn named() {}

fn main() {}
