//! On a function that is not async.
use async_hygiene::cancel_safe;

#[cancel_safe]
fn answer() -> u32 {
    42
}

fn main() {
    assert_eq!(answer(), 42);
}
