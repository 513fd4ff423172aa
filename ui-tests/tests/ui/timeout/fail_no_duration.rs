//! Nothing that says how long.
#![allow(dead_code)]

use async_hygiene::timeout;

#[timeout]
async fn nothing() {}

#[timeout()]
async fn parentheses() {}

#[timeout(graceful)]
async fn only_a_flag() {}

#[timeout(or = 1)]
async fn only_or() -> u8 {
    1
}

fn main() {}
