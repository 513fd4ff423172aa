use async_hygiene::hygiene;
use std::sync::Mutex;

async fn explain(code: u16) -> String {
    format!("status {code}")
}

#[hygiene]
async fn last_error(last: &Mutex<u16>, enabled: bool) -> String {
    if enabled {
        let value = *last.lock().unwrap();
        return explain(value).await;
    }
    String::new()
}

fn main() {}
