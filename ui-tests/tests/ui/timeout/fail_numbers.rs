//! A number without a unit.
#![allow(dead_code)]

use async_hygiene::timeout;

#[timeout(250)]
async fn integer() {}

#[timeout(1.5)]
async fn float() {}

#[timeout(30u64)]
async fn suffixed() {}

#[timeout(-1, or = ())]
async fn negative() {}

#[timeout(b"1s", or = ())]
async fn bytes() {}

#[timeout(true, or = ())]
async fn boolean() {}

fn main() {}
