//! `#[hygiene]` on a static.
use async_hygiene::hygiene;
use std::sync::Mutex;

#[hygiene]
static NAMES: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn main() {
    assert!(NAMES.lock().unwrap().is_empty());
}
