//! `extern "C"` functions, called and defined.
#![deny(warnings)]
use async_hygiene::hygiene;

unsafe extern "C" {
    safe fn abs(number: i32) -> i32;
}

#[hygiene]
extern "C" fn twice(number: i32) -> i32 {
    number * 2
}

async fn pause() {}

#[hygiene]
async fn distance(left: i32, right: i32) -> i32 {
    let convert: extern "C" fn(i32) -> i32 = twice;
    let difference = abs(left - right);
    pause().await;
    convert(difference)
}

fn main() {}
