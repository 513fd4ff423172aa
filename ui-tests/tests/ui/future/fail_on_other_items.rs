//! On what returns no future.
#![allow(dead_code)]

use async_hygiene::future;

#[future(send)]
fn sync() -> u8 {
    1
}

#[future(send)]
struct Data;

#[future(send)]
impl Data {
    async fn call(&self) {}
}

#[future(send)]
mod inside {}

fn main() {}
