//! `#[hygiene]` on a constant.
use async_hygiene::hygiene;

#[hygiene]
const LIMIT: usize = 4;

fn main() {
    assert_eq!([0; LIMIT].len(), 4);
}
