//! On what is no function.
#![allow(dead_code, unused_imports)]

use async_hygiene::bounded;

#[bounded(1)]
struct Data;

#[bounded(1)]
impl Data {
    async fn call(&self) {}
}

#[bounded(1)]
trait Calls {
    async fn call(&self);
}

#[bounded(1)]
mod inside {
    pub async fn call() {}
}

#[bounded(1)]
const N: u32 = 1;

#[bounded(1)]
use std::time::Duration;

#[bounded(1)]
enum Either {}

fn main() {}
