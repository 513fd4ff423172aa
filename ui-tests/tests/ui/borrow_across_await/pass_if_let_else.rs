//! From edition 2024 on, `else` runs after the scrutinee of `if let` has let go of the borrow.
use async_hygiene::hygiene;
use std::cell::RefCell;
use std::collections::HashMap;

async fn fetch(id: u32) -> String {
    id.to_string()
}

#[hygiene]
async fn name(names: &RefCell<HashMap<u32, String>>, id: u32) -> String {
    if let Some(name) = names.borrow().get(&id) { name.clone() } else { fetch(id).await }
}

fn main() {}
