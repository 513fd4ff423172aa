//! `in_scope` runs a closure that cannot await.
use async_hygiene::hygiene;
use tracing::{info, info_span};

async fn send(text: String) -> usize {
    text.len()
}

#[hygiene]
async fn render(name: &str) -> usize {
    let span = info_span!("render");
    let text = span.in_scope(|| {
        info!("rendering");
        format!("Dear {name}")
    });
    send(text).await
}

fn main() {}
