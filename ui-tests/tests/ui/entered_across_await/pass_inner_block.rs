//! A span entered for the sync part only.
use async_hygiene::hygiene;
use tracing::{info, info_span};

async fn send(text: String) -> usize {
    text.len()
}

#[hygiene]
async fn render(name: &str) -> usize {
    let text = {
        let _entered = info_span!("render").entered();
        info!(name, "rendering");
        format!("Dear {name}")
    };
    send(text).await
}

fn main() {}
