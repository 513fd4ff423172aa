//! On what is no function.
#![allow(dead_code, unused_imports)]

use async_hygiene::cancellable;

#[cancellable]
struct Data;

#[cancellable]
impl Data {
    async fn call(&self) {}
}

#[cancellable]
trait Calls {
    async fn call(&self);
}

#[cancellable]
mod inside {
    pub async fn call() {}
}

#[cancellable]
const N: u32 = 1;

#[cancellable]
use std::time::Duration;

#[cancellable]
enum Either {}

fn main() {}
