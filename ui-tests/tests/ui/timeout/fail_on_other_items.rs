//! On what is no function.
#![allow(dead_code, unused_imports)]

use async_hygiene::timeout;

#[timeout("1s")]
struct Data;

#[timeout("1s")]
impl Data {
    async fn call(&self) {}
}

#[timeout("1s")]
trait Calls {
    async fn call(&self);
}

#[timeout("1s")]
mod inside {
    pub async fn call() {}
}

#[timeout("1s")]
const N: u32 = 1;

#[timeout("1s")]
use std::time::Duration;

#[timeout("1s")]
enum Either {}

fn main() {}
