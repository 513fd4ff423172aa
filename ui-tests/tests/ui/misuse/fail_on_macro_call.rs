//! `#[hygiene]` on a macro call that makes items.
use async_hygiene::hygiene;

#[hygiene]
thread_local! {
    static DEPTH: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}

fn main() {
    assert_eq!(DEPTH.get(), 0);
}
