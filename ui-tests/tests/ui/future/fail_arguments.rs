//! Arguments that are unknown, misspelt, given twice, or none.
#![allow(dead_code)]

use async_hygiene::future;

#[future]
async fn nothing() {}

#[future()]
async fn parentheses() {}

#[future(sned)]
async fn misspelt() {}

#[future(send, send)]
async fn twice() {}

#[future(send = true)]
async fn with_value() {}

#[future(max_size)]
async fn without_value() {}

#[future(sync)]
async fn unknown() {}

#[future(64)]
async fn unnamed() {}

fn main() {}
