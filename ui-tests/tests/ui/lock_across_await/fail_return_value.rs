//! The expression after `return` keeps its temporaries until it is evaluated.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn explain(code: u16) -> String {
    format!("status {code}")
}

#[hygiene]
async fn last_error(last: &Mutex<u16>, enabled: bool) -> String {
    if enabled {
        return explain(*last.lock().unwrap()).await;
    }
    String::new()
}

fn main() {}
