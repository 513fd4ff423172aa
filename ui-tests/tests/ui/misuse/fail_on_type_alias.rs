//! `#[hygiene]` on a type alias.
use async_hygiene::hygiene;

#[hygiene]
type Names = Vec<String>;

fn main() {
    assert!(Names::new().is_empty());
}
