//! `while true` is a loop.
#![allow(while_true)]
use async_hygiene::hygiene;

#[hygiene]
async fn count(mut n: u64) {
    while true {
        n = n.wrapping_add(1);
    }
    println!("{n}");
}

fn main() {}
