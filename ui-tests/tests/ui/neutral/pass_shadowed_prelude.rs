//! Names of the prelude and of crates, taken by the user's own things.
#![deny(warnings)]
use async_hygiene::hygiene as clean;

mod std {
    pub fn size() -> usize {
        1
    }
}

mod core {}

mod async_hygiene_private {}

#[allow(non_camel_case_types)]
type u8 = ::std::primitive::u16;

struct Option;

struct Result;

fn drop(option: Option) -> Result {
    let Option = option;
    Result
}

#[allow(non_snake_case)]
fn Some(number: u8) -> u8 {
    number
}

async fn pause() {}

#[clean]
async fn all() -> u8 {
    let option = Option;
    pause().await;
    let Result = drop(option);
    let number: u8 = 300;
    pause().await;
    let __private = Some(number);
    let guard = std::size() as u8;
    pause().await;
    __private + guard
}

fn main() {}
