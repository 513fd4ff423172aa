//! A path that keeps the guard and returns, and a path that drops it and awaits.
use async_hygiene::hygiene;
use std::collections::HashMap;
use std::sync::Mutex;

async fn query(id: u32) -> String {
    id.to_string()
}

#[hygiene]
async fn name_of(names: &Mutex<HashMap<u32, String>>, id: u32) -> String {
    let names = names.lock().unwrap();
    if let Some(name) = names.get(&id) {
        return name.clone();
    }
    drop(names);
    query(id).await
}

fn main() {}
