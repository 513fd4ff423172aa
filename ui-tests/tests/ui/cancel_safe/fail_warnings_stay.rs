//! Warnings about parameters, and about a future that nobody awaits, are those of an async fn.
#![deny(unused)]
use async_hygiene::cancel_safe;

#[cancel_safe]
async fn unused(first: u8, mut second: u8, (third, _): (u8, u8)) -> u8 {
    second
}

fn main() {
    unused(1, 2, (3, 4));
}
