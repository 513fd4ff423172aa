//! The guard type under another name.
use async_hygiene::hygiene;
use std::sync::{Mutex, MutexGuard as Held};

async fn render(template: &str) -> String {
    template.to_owned()
}

fn current(templates: &Mutex<String>) -> Held<'_, String> {
    templates.lock().unwrap()
}

#[hygiene]
async fn index(templates: &Mutex<String>) -> String {
    let template: Held<'_, String> = current(templates);
    render(&template).await
}

fn main() {}
