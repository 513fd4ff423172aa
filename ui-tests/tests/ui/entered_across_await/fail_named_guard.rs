//! The type of the guard decides, not its name.
use async_hygiene::hygiene;
use tracing::debug_span;

async fn parse(input: &str) -> usize {
    input.len()
}

#[hygiene]
async fn compile(input: &str) -> usize {
    let timer = debug_span!("compile").entered();
    let size = parse(input).await;
    timer.exit();
    size
}

fn main() {}
