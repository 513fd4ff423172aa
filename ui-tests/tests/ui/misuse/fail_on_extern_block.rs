//! `#[hygiene]` on a block of foreign functions.
use async_hygiene::hygiene;

#[hygiene]
unsafe extern "C" {
    safe fn abs(number: i32) -> i32;
}

fn main() {
    assert_eq!(abs(-3), 3);
}
